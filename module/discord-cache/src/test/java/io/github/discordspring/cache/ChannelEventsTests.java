package io.github.discordspring.cache;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.channel.ThreadMember;
import io.github.discordspring.model.channel.ThreadMetadata;
import io.github.discordspring.model.event.ChannelCreateEvent;
import io.github.discordspring.model.event.ChannelDeleteEvent;
import io.github.discordspring.model.event.ChannelPinsUpdateEvent;
import io.github.discordspring.model.event.ChannelUpdateEvent;
import io.github.discordspring.model.event.ThreadCreateEvent;
import io.github.discordspring.model.event.ThreadDeleteEvent;
import io.github.discordspring.model.event.ThreadListSyncEvent;
import io.github.discordspring.model.event.ThreadUpdateEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Events of channels and threads, by the state before.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#all")
class ChannelEventsTests {

	private final DiscordCache cache;

	ChannelEventsTests(String name, CacheStoreFactory stores) {
		this.cache = Stores.cache(stores);
	}

	private static final long GUILD = 100;

	private static Channel in(Channel channel) {
		return channel.toBuilder().guildId(GUILD).build();
	}

	private long[] ids() {
		return this.cache.channels().in(GUILD).ids().toArray();
	}

	@Test
	void channelsComeChangeAndGo() {
		Channel channel = in(Sample.text(200));
		this.cache.apply(new ChannelCreateEvent(channel));
		this.cache.apply(new ChannelCreateEvent(channel));
		assertThat(this.cache.channels().in(GUILD).values()).containsExactly(channel);
		Channel changed = channel.toBuilder().name("new name").build();
		this.cache.apply(new ChannelUpdateEvent(changed));
		assertThat(this.cache.channels().get(200)).isEqualTo(changed);
		this.cache.apply(new ChannelUpdateEvent(in(Sample.text(201))));
		assertThat(ids()).containsExactlyInAnyOrder(200, 201);
		this.cache.apply(new ChannelDeleteEvent(changed));
		this.cache.apply(new ChannelDeleteEvent(changed));
		assertThat(ids()).containsExactly(201);
	}

	@Test
	void aChannelThatIsDeletedGoesWithItsThreadsAndTheirMessages() {
		this.cache.apply(new ChannelCreateEvent(in(Sample.text(200))));
		this.cache.apply(new ChannelCreateEvent(in(Sample.text(201)).toBuilder().parentId(200).build()));
		this.cache.apply(new ThreadCreateEvent(in(Sample.thread(202, 200)), true));
		this.cache.apply(new ThreadCreateEvent(in(Sample.thread(203, 201)), true));
		for (long channelId = 200; channelId <= 203; channelId++) {
			this.cache
				.apply(Sample.written(GUILD, Sample.message(channelId + 1000, channelId, Sample.user(2), "hi"), null));
		}
		this.cache.apply(new ChannelDeleteEvent(in(Sample.text(200))));
		assertThat(ids()).containsExactlyInAnyOrder(201, 203);
		assertThat(this.cache.messages().ids().toArray()).containsExactlyInAnyOrder(1201, 1203);
	}

	@Test
	void directMessagesAreInNoGuild() {
		Channel direct = Sample.channel(200, ChannelType.DM);
		this.cache.apply(new ChannelCreateEvent(direct));
		assertThat(this.cache.channels().get(200)).isEqualTo(direct);
		assertThat(this.cache.channels().in(0).values()).containsExactly(direct);
		this.cache.apply(Sample.written(0, Sample.message(300, 200, Sample.user(2), "hi"), null));
		assertThat(this.cache.channels().get(200).lastMessageId()).isEqualTo(300);
		assertThat(this.cache.users().contains(2)).isTrue();
		this.cache.apply(new ChannelDeleteEvent(direct));
		assertThat(this.cache.channels().count()).isZero();
		assertThat(this.cache.messages().count()).isZero();
	}

	@Test
	void thePinsOfAChannelChangeTheirTime() {
		Instant time = Instant.parse("2026-01-01T00:00:00Z");
		this.cache.apply(new ChannelPinsUpdateEvent(GUILD, 200, time));
		assertThat(this.cache.channels().count()).isZero();
		this.cache.apply(new ChannelCreateEvent(in(Sample.text(200))));
		this.cache.apply(new ChannelPinsUpdateEvent(GUILD, 200, time));
		assertThat(this.cache.channels().get(200).lastPinTimestamp()).isEqualTo(time);
		this.cache.apply(new ChannelPinsUpdateEvent(GUILD, 200, null));
		assertThat(this.cache.channels().get(200).lastPinTimestamp()).isNull();
	}

	@Test
	void threadsComeChangeAndGo() {
		Channel thread = in(Sample.thread(300, 200));
		this.cache.apply(new ThreadCreateEvent(thread, true));
		this.cache.apply(new ThreadCreateEvent(thread, false));
		assertThat(this.cache.channels().in(GUILD).values()).containsExactly(thread);
		Channel changed = thread.toBuilder().name("new name").build();
		this.cache.apply(new ThreadUpdateEvent(changed));
		assertThat(this.cache.channels().get(300)).isEqualTo(changed);
		this.cache.apply(new ThreadUpdateEvent(in(Sample.thread(301, 200))));
		this.cache.apply(new ThreadDeleteEvent(300, GUILD, 200, ChannelType.PUBLIC_THREAD));
		this.cache.apply(new ThreadDeleteEvent(300, GUILD, 200, ChannelType.PUBLIC_THREAD));
		assertThat(ids()).containsExactly(301);
	}

	@Test
	void theBotsMembershipOutlastsAnUpdateWithoutIt() {
		ThreadMember membership = new ThreadMember(300, 1, Instant.EPOCH, 0, null);
		Channel thread = in(Sample.thread(300, 200));
		this.cache.apply(new ThreadCreateEvent(thread.toBuilder().member(membership).build(), false));
		this.cache.apply(new ThreadUpdateEvent(thread.toBuilder().name("new name").build()));
		assertThat(this.cache.channels().get(300).member()).isEqualTo(membership);
		assertThat(this.cache.channels().get(300).name()).isEqualTo("new name");
	}

	@Test
	void aNewThreadIsTheLatestOfItsForumButOfNoOtherChannel() {
		for (ChannelType type : List.of(ChannelType.GUILD_FORUM, ChannelType.GUILD_MEDIA)) {
			long forum = 200 + type.value();
			this.cache.apply(new ChannelCreateEvent(in(Sample.channel(forum, type))));
			this.cache.apply(new ThreadCreateEvent(in(Sample.thread(forum + 1000, forum)), true));
			assertThat(this.cache.channels().get(forum).lastMessageId()).isEqualTo(forum + 1000);
			this.cache.apply(new ThreadCreateEvent(in(Sample.thread(forum + 500, forum)), false));
			assertThat(this.cache.channels().get(forum).lastMessageId()).as("an older one").isEqualTo(forum + 1000);
		}
		this.cache.apply(new ChannelCreateEvent(in(Sample.text(200))));
		this.cache.apply(new ThreadCreateEvent(in(Sample.thread(300, 200)), true));
		assertThat(this.cache.channels().get(200).lastMessageId()).isZero();
	}

	@Test
	void aSyncOfSomeChannelsReplacesTheirActiveThreads() {
		this.cache.apply(new ThreadCreateEvent(in(Sample.thread(300, 200)), true));
		this.cache.apply(new ThreadCreateEvent(in(Sample.thread(301, 201)), true));
		this.cache.apply(new ThreadCreateEvent(archived(302, 200), false));
		this.cache.apply(new ChannelCreateEvent(in(Sample.text(200))));
		this.cache.apply(Sample.written(GUILD, Sample.message(900, 300, Sample.user(2), "hi"), null));
		ThreadMember membership = new ThreadMember(303, 1, null, 0, null);
		Channel sent = Sample.thread(303, 200);
		ThreadListSyncEvent sync = new ThreadListSyncEvent(GUILD, Snowflakes.of(200), List.of(sent),
				List.of(membership));
		this.cache.apply(sync);
		this.cache.apply(sync);
		assertThat(ids()).containsExactlyInAnyOrder(200, 301, 302, 303);
		assertThat(this.cache.channels().get(303)).isEqualTo(in(sent).toBuilder().member(membership).build());
		assertThat(this.cache.messages().count()).isZero();
	}

	private static Channel archived(long id, long parentId) {
		return in(Sample.thread(id, parentId)).toBuilder()
			.threadMetadata(new ThreadMetadata(true, 60, null, false, false, null))
			.build();
	}

	@Test
	void aSyncOfTheGuildReplacesAllActiveThreads() {
		this.cache.apply(new ThreadCreateEvent(in(Sample.thread(300, 200)), true));
		this.cache.apply(new ThreadCreateEvent(in(Sample.thread(301, 201)), true));
		this.cache.apply(new ThreadListSyncEvent(GUILD, null, List.of(in(Sample.thread(301, 201))), List.of()));
		assertThat(ids()).containsExactly(301);
	}

	@Test
	void permissionsOfOneUserAreNotKept() {
		this.cache.apply(new ChannelCreateEvent(in(Sample.text(200)).toBuilder().permissions(8).build()));
		assertThat(this.cache.channels().get(200).permissions()).isZero();
	}

}
