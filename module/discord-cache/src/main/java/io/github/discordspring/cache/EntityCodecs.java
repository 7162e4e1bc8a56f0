package io.github.discordspring.cache;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.github.discordspring.model.application.ApplicationCommandCodec;
import io.github.discordspring.model.automod.AutoModerationRuleCodec;
import io.github.discordspring.model.channel.ChannelCodec;
import io.github.discordspring.model.channel.ThreadMemberCodec;
import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.emoji.EmojiCodec;
import io.github.discordspring.model.guild.BanCodec;
import io.github.discordspring.model.guild.GuildCodec;
import io.github.discordspring.model.guild.MemberCodec;
import io.github.discordspring.model.integration.IntegrationCodec;
import io.github.discordspring.model.invite.InviteCodec;
import io.github.discordspring.model.message.MessageCodec;
import io.github.discordspring.model.message.UserReactionCodec;
import io.github.discordspring.model.monetization.EntitlementCodec;
import io.github.discordspring.model.monetization.SubscriptionCodec;
import io.github.discordspring.model.permission.OverwriteCodec;
import io.github.discordspring.model.permission.RoleCodec;
import io.github.discordspring.model.poll.PollCodec;
import io.github.discordspring.model.presence.PresenceCodec;
import io.github.discordspring.model.scheduledevent.GuildScheduledEventCodec;
import io.github.discordspring.model.soundboard.SoundboardSoundCodec;
import io.github.discordspring.model.stage.StageInstanceCodec;
import io.github.discordspring.model.sticker.StickerCodec;
import io.github.discordspring.model.user.UserCodec;
import io.github.discordspring.model.voice.VoiceStateCodec;
import io.github.discordspring.model.webhook.WebhookCodec;

/**
 * The codecs of what is kept.
 */
final class EntityCodecs {

	private static final Map<EntityType<?>, Codec<?>> CODECS = new HashMap<>();

	static {
		add(EntityType.GUILDS, GuildCodec.INSTANCE);
		add(EntityType.CHANNELS, ChannelCodec.INSTANCE);
		add(EntityType.ROLES, RoleCodec.INSTANCE);
		add(EntityType.MEMBERS, MemberCodec.INSTANCE);
		add(EntityType.USERS, UserCodec.INSTANCE);
		add(EntityType.MESSAGES, MessageCodec.INSTANCE);
		add(EntityType.PINNED_MESSAGES, MessageCodec.INSTANCE);
		add(EntityType.POLLS, PollCodec.INSTANCE);
		add(EntityType.REACTIONS, UserReactionCodec.INSTANCE);
		add(EntityType.OVERWRITES, OverwriteCodec.INSTANCE);
		add(EntityType.THREAD_MEMBERS, ThreadMemberCodec.INSTANCE);
		add(EntityType.EMOJIS, EmojiCodec.INSTANCE);
		add(EntityType.STICKERS, StickerCodec.INSTANCE);
		add(EntityType.SOUNDBOARD_SOUNDS, SoundboardSoundCodec.INSTANCE);
		add(EntityType.PRESENCES, PresenceCodec.INSTANCE);
		add(EntityType.VOICE_STATES, VoiceStateCodec.INSTANCE);
		add(EntityType.STAGE_INSTANCES, StageInstanceCodec.INSTANCE);
		add(EntityType.SCHEDULED_EVENTS, GuildScheduledEventCodec.INSTANCE);
		add(EntityType.INTEGRATIONS, IntegrationCodec.INSTANCE);
		add(EntityType.AUTO_MODERATION_RULES, AutoModerationRuleCodec.INSTANCE);
		add(EntityType.BANS, BanCodec.INSTANCE);
		add(EntityType.INVITES, InviteCodec.INSTANCE);
		add(EntityType.INVITE_GUILDS, GuildCodec.INSTANCE);
		add(EntityType.WEBHOOKS, WebhookCodec.INSTANCE);
		add(EntityType.COMMANDS, ApplicationCommandCodec.INSTANCE);
		add(EntityType.ENTITLEMENTS, EntitlementCodec.INSTANCE);
		add(EntityType.SUBSCRIPTIONS, SubscriptionCodec.INSTANCE);
	}

	private EntityCodecs() {
	}

	private static <T> void add(EntityType<T> type, Codec<T> codec) {
		CODECS.put(type, codec);
	}

	@SuppressWarnings("unchecked")
	static <T> Codec<T> of(EntityType<T> type) {
		Codec<T> own = type.codec();
		return (own != null) ? own : (Codec<T>) Objects.requireNonNull(CODECS.get(type));
	}

}
