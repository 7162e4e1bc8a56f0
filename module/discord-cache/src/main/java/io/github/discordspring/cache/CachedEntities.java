package io.github.discordspring.cache;

import io.github.discordspring.model.application.ApplicationCommand;
import io.github.discordspring.model.automod.AutoModerationRule;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ThreadMember;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.guild.Ban;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.integration.Integration;
import io.github.discordspring.model.invite.Invite;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.UserReaction;
import io.github.discordspring.model.monetization.Entitlement;
import io.github.discordspring.model.monetization.Subscription;
import io.github.discordspring.model.permission.Overwrite;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.poll.Poll;
import io.github.discordspring.model.presence.Presence;
import io.github.discordspring.model.scheduledevent.GuildScheduledEvent;
import io.github.discordspring.model.soundboard.SoundboardSound;
import io.github.discordspring.model.stage.StageInstance;
import io.github.discordspring.model.sticker.Sticker;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.voice.VoiceState;
import io.github.discordspring.model.webhook.Webhook;

/**
 * The entities that are in a cache, by their type.
 */
public interface CachedEntities {

	/**
	 * Gives the entities of a type.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @return what {@link #guilds()} or the like gives
	 * @throws IllegalArgumentException if it is a type of data that this cache does not
	 * have
	 */
	<T> EntityCache<T> entities(EntityType<T> type);

	/**
	 * Gives the guilds that the bot is in.
	 * @return the guilds
	 */
	default EntityCache<Guild> guilds() {
		return entities(EntityType.GUILDS);
	}

	/**
	 * Gives the channels and threads of guilds, and direct messages (in the guild 0).
	 * @return the channels
	 */
	default EntityCache<Channel> channels() {
		return entities(EntityType.CHANNELS);
	}

	/**
	 * Gives the roles of guilds.
	 * @return the roles
	 */
	default EntityCache<Role> roles() {
		return entities(EntityType.ROLES);
	}

	/**
	 * Gives members of guilds: those of whom an event told. Their ids are those of the
	 * users. Without the intent GUILD_MEMBERS no event tells that one changed or left.
	 * @return the members; their user is {@code null} where users are not kept
	 */
	default EntityCache<Member> members() {
		return entities(EntityType.MEMBERS);
	}

	/**
	 * Gives users: those of whom an event told, as long as they share a guild with the
	 * bot.
	 * @return the users
	 */
	default EntityCache<User> users() {
		return entities(EntityType.USERS);
	}

	/**
	 * Gives the latest messages of channels. Ephemeral ones are never kept.
	 * @return the messages
	 */
	default EntityCache<Message> messages() {
		return entities(EntityType.MESSAGES);
	}

	/**
	 * Gives messages that are pinned, however old they are.
	 * @return the messages
	 */
	default EntityCache<Message> pinnedMessages() {
		return entities(EntityType.PINNED_MESSAGES);
	}

	/**
	 * Gives polls. Their ids are those of their messages.
	 * @return the polls
	 */
	default EntityCache<Poll> polls() {
		return entities(EntityType.POLLS);
	}

	/**
	 * Gives who reacted with what; {@code in(messageId)} gives the reactions to one
	 * message. Their ids come from {@link DiscordCache#reactionId}.
	 * @return the reactions
	 */
	default EntityCache<UserReaction> reactions() {
		return entities(EntityType.REACTIONS);
	}

	/**
	 * Gives the permissions of channels that differ for a role or a member;
	 * {@code in(channelId)} gives those of one channel.
	 * @return the overwrites, by the id of the role or user
	 */
	default EntityCache<Overwrite> overwrites() {
		return entities(EntityType.OVERWRITES);
	}

	/**
	 * Gives who takes part in threads; {@code in(threadId)} gives those of one.
	 * @return the thread members
	 */
	default EntityCache<ThreadMember> threadMembers() {
		return entities(EntityType.THREAD_MEMBERS);
	}

	/**
	 * Gives the emojis of guilds.
	 * @return the emojis
	 */
	default EntityCache<Emoji> emojis() {
		return entities(EntityType.EMOJIS);
	}

	/**
	 * Gives the stickers of guilds.
	 * @return the stickers
	 */
	default EntityCache<Sticker> stickers() {
		return entities(EntityType.STICKERS);
	}

	/**
	 * Gives the soundboard sounds of guilds.
	 * @return the sounds
	 */
	default EntityCache<SoundboardSound> soundboardSounds() {
		return entities(EntityType.SOUNDBOARD_SOUNDS);
	}

	/**
	 * Gives the presences of members. Their ids are those of the users, of whom a
	 * presence holds the id only.
	 * @return the presences
	 */
	default EntityCache<Presence> presences() {
		return entities(EntityType.PRESENCES);
	}

	/**
	 * Gives who is in voice. Their ids are those of the users.
	 * @return the voice states, without members
	 */
	default EntityCache<VoiceState> voiceStates() {
		return entities(EntityType.VOICE_STATES);
	}

	/**
	 * Gives the live stages.
	 * @return the stages
	 */
	default EntityCache<StageInstance> stageInstances() {
		return entities(EntityType.STAGE_INSTANCES);
	}

	/**
	 * Gives the scheduled events that are not over.
	 * @return the events
	 */
	default EntityCache<GuildScheduledEvent> scheduledEvents() {
		return entities(EntityType.SCHEDULED_EVENTS);
	}

	/**
	 * Gives the integrations of guilds of which an event told.
	 * @return the integrations
	 */
	default EntityCache<Integration> integrations() {
		return entities(EntityType.INTEGRATIONS);
	}

	/**
	 * Gives the auto moderation rules of which an event told.
	 * @return the rules
	 */
	default EntityCache<AutoModerationRule> autoModerationRules() {
		return entities(EntityType.AUTO_MODERATION_RULES);
	}

	/**
	 * Gives the bans of which an event told. Their ids are those of the users.
	 * @return the bans
	 */
	default EntityCache<Ban> bans() {
		return entities(EntityType.BANS);
	}

	/**
	 * Gives the invites of which an event told, by {@link DiscordCache#inviteId(String)}.
	 * @return the invites
	 */
	default EntityCache<Invite> invites() {
		return entities(EntityType.INVITES);
	}

	/**
	 * Gives the guilds of invites that were put by hand, as far as these tell of them.
	 * @return the guilds
	 */
	default EntityCache<Guild> inviteGuilds() {
		return entities(EntityType.INVITE_GUILDS);
	}

	/**
	 * Gives the webhooks that were put by hand.
	 * @return the webhooks
	 */
	default EntityCache<Webhook> webhooks() {
		return entities(EntityType.WEBHOOKS);
	}

	/**
	 * Gives the commands that were put by hand.
	 * @return the commands
	 */
	default EntityCache<ApplicationCommand> commands() {
		return entities(EntityType.COMMANDS);
	}

	/**
	 * Gives the entitlements of which an event told.
	 * @return the entitlements
	 */
	default EntityCache<Entitlement> entitlements() {
		return entities(EntityType.ENTITLEMENTS);
	}

	/**
	 * Gives the subscriptions of which an event told.
	 * @return the subscriptions
	 */
	default EntityCache<Subscription> subscriptions() {
		return entities(EntityType.SUBSCRIPTIONS);
	}

}
