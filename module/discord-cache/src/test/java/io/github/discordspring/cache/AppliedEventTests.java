package io.github.discordspring.cache;

import java.util.List;

import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.event.ChannelDeleteEvent;
import io.github.discordspring.model.event.ChannelUpdateEvent;
import io.github.discordspring.model.event.GuildDeleteEvent;
import io.github.discordspring.model.event.GuildEmojisUpdateEvent;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
import io.github.discordspring.model.event.GuildMemberUpdateEvent;
import io.github.discordspring.model.event.VoiceStateUpdateEvent;
import io.github.discordspring.model.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an event tells together with what was kept before it.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#all")
class AppliedEventTests {

	private static final long GUILD = EveryType.GUILD;

	private static final User ANNA = Sample.user(2, "anna");

	private final DiscordCache cache;

	AppliedEventTests(String name, CacheStoreFactory stores) {
		this.cache = Stores.cache(stores);
	}

	@Test
	void aGuildStartsJoinsFailsComesBackAndIsLeft() {
		this.cache.apply(Sample.ready(EveryType.BOT, GUILD));
		assertThat(this.cache.applyAndCompare(EveryType.guildCreate()).guildTransition())
			.isEqualTo(GuildTransition.STARTED);
		assertThat(this.cache.applyAndCompare(EveryType.guildCreate()).guildTransition()).isNull();
		assertThat(this.cache.isUnavailable(GUILD)).isFalse();
		assertThat(this.cache.applyAndCompare(new GuildDeleteEvent(GUILD, true)).guildTransition())
			.isEqualTo(GuildTransition.UNAVAILABLE);
		assertThat(this.cache.isUnavailable(GUILD)).isTrue();
		assertThat(this.cache.applyAndCompare(new GuildDeleteEvent(GUILD, true)).guildTransition()).isNull();
		assertThat(this.cache.applyAndCompare(EveryType.guildCreate()).guildTransition())
			.isEqualTo(GuildTransition.AVAILABLE);
		AppliedEvent left = this.cache.applyAndCompare(new GuildDeleteEvent(GUILD, false));
		assertThat(left.guildTransition()).isEqualTo(GuildTransition.LEFT);
		assertThat(left.previous(EntityType.GUILDS).roles()).hasSize(1);
		assertThat(this.cache.applyAndCompare(new GuildDeleteEvent(GUILD, false)).guildTransition()).isNull();
		assertThat(this.cache.applyAndCompare(EveryType.guildCreate()).guildTransition())
			.isEqualTo(GuildTransition.JOINED);
	}

	@Test
	void whatWasThereBeforeIsTold() {
		this.cache.apply(EveryType.guildCreate());
		AppliedEvent updated = this.cache.applyAndCompare(
				new ChannelUpdateEvent(EveryType.one(EntityType.CHANNELS).toBuilder().name("new").build()));
		assertThat(updated.previous(EntityType.CHANNELS)).isEqualTo(EveryType.one(EntityType.CHANNELS));
		assertThat(updated.previous(EntityType.ROLES)).isNull();
		assertThat(this.cache.channels().get(200).name()).isEqualTo("new");
		AppliedEvent deleted = this.cache.applyAndCompare(new ChannelDeleteEvent(EveryType.one(EntityType.CHANNELS)));
		assertThat(deleted.previous(EntityType.CHANNELS).name()).isEqualTo("new");
		assertThat(this.cache.applyAndCompare(new ChannelDeleteEvent(EveryType.one(EntityType.CHANNELS)))
			.previous(EntityType.CHANNELS)).isNull();
	}

	@Test
	void whoLeavesAndWhereFromIsTold() {
		this.cache.apply(EveryType.guildCreate());
		AppliedEvent voice = this.cache.applyAndCompare(
				EveryType.event(VoiceStateUpdateEvent.class, "{'guild_id':'100','channel_id':null,'user_id':'2'}"));
		assertThat(voice.previous(EntityType.VOICE_STATES).channelId()).isEqualTo(201);
		AppliedEvent left = this.cache.applyAndCompare(new GuildMemberRemoveEvent(GUILD, ANNA));
		assertThat(left.previous(EntityType.MEMBERS).nick()).isEqualTo("a");
		assertThat(left.previous(EntityType.USERS)).isEqualTo(ANNA);
	}

	@Test
	void rolesThatAMemberGotAndLostAreTold() {
		this.cache.apply(Sample.created(Sample.guild(GUILD), List.of(), Sample.member(ANNA, "a", 1, 2)));
		AppliedEvent updated = this.cache
			.applyAndCompare(new GuildMemberUpdateEvent(Sample.member(ANNA, "a", 2, 3), GUILD));
		assertThat(updated.addedRoles().toArray()).containsExactly(3);
		assertThat(updated.removedRoles().toArray()).containsExactly(1);
		AppliedEvent unknown = this.cache
			.applyAndCompare(new GuildMemberUpdateEvent(Sample.member(Sample.user(7), "b", 2), GUILD));
		assertThat(unknown.addedRoles()).isNull();
		assertThat(unknown.removedRoles()).isNull();
	}

	@Test
	void emojisThatWereAddedUpdatedAndRemovedAreTold() {
		Emoji cat = EveryType.one(EntityType.EMOJIS);
		Emoji tiger = EveryType.read("{'id':'300','name':'tiger','animated':true}", Emoji.class);
		Emoji dog = EveryType.read("{'id':'400','name':'dog'}", Emoji.class);
		assertThat(this.cache.applyAndCompare(new GuildEmojisUpdateEvent(GUILD, List.of(cat)))
			.difference(EntityType.EMOJIS)).as("nobody knows what was there").isNull();
		EntityDifference<Emoji> difference = this.cache
			.applyAndCompare(new GuildEmojisUpdateEvent(GUILD, List.of(tiger, dog)))
			.difference(EntityType.EMOJIS);
		assertThat(difference.added()).containsExactly(dog);
		assertThat(difference.updated()).containsExactly(new EntityDifference.Update<>(cat, tiger));
		assertThat(difference.removed()).isEmpty();
		assertThat(this.cache.applyAndCompare(new GuildEmojisUpdateEvent(GUILD, List.of(dog)))
			.difference(EntityType.EMOJIS)
			.removed()).containsExactly(tiger);
	}

}
