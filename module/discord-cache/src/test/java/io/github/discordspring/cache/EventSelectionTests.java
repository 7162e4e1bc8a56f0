package io.github.discordspring.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.CodecProperty;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.GuildMemberAddEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is not kept is not even read, and what is kept is the same as if all were read.
 */
class EventSelectionTests {

	private static Dispatch dispatch(EventType type, byte[] json) {
		return new Dispatch(new ShardId(0, 1), new Secret("session"), 1, type, Encoding.JSON, json, 0, json.length, 0,
				new HandledSequence(0));
	}

	private static DispatchPipeline pipeline(DispatchSink... sinks) {
		DispatchPipeline pipeline = new DispatchPipeline((sink) -> {
		}, List.of(sinks));
		pipeline.wanted();
		return pipeline;
	}

	/**
	 * Malformed where nobody looks: the text of a message is an object.
	 */
	private static final byte[] MESSAGE = """
			{"id":"500","channel_id":"200","guild_id":"100","type":0,"content":{"no":"text"},
			"author":{"id":"2","username":"anna","avatar":{"no":"text"}},"timestamp":"2024-01-01T00:00:00Z"}"""
		.getBytes(StandardCharsets.UTF_8);

	@Test
	void whatIsNotKeptIsNotEvenRead() {
		DiscordCache cache = new DiscordCache(CacheOptions.builder()
			.properties(EntityType.USERS, EntityProperties.of(EntityType.USERS, List.of("global_name")))
			.build());
		cache.apply(EveryType.guildCreate());
		pipeline(cache).accept(dispatch(EventType.MESSAGE_CREATE, MESSAGE));
		assertThat(cache.channels().get(200).lastMessageId()).isEqualTo(500);
		assertThat(cache.users().get(2).username()).isEqualTo("anna");
	}

	@Test
	void whatOthersWantTooIsReadOnceAsAWhole() {
		DiscordCache cache = new DiscordCache(CacheOptions.builder().build());
		List<Message> seen = new ArrayList<>();
		DispatchSink listener = new DispatchSink() {

			@Override
			public EventTypes wanted() {
				return EventTypes.of(EventType.MESSAGE_CREATE);
			}

			@Override
			public void accept(Dispatch dispatch) {
				assertThat(dispatch.isShared()).isTrue();
				seen.add(((MessageCreateEvent) dispatch.event()).message());
			}

		};
		Message message = EveryType.one(EntityType.MESSAGES);
		byte[] json = DiscordJson.write(new MessageCreateEvent(message, 100, null, null));
		pipeline(cache, listener).accept(dispatch(EventType.MESSAGE_CREATE, json));
		assertThat(seen).containsExactly(message);
	}

	@Test
	void aMemberWhoIsReadAgainAsPoliciesChangedMeanwhileIsCountedOnce() {
		AtomicReference<DiscordCache> changed = new AtomicReference<>();
		DiscordCache cache = new DiscordCache(CacheOptions.builder()
			.policy(EntityType.MEMBERS, CachingPolicy.none())
			.policy(EntityType.USERS, (user, guildId) -> {
				DiscordCache meanwhile = changed.getAndSet(null);
				if (meanwhile != null) {
					meanwhile.setPolicy(EntityType.MEMBERS, CachingPolicy.all());
				}
				return true;
			})
			.build());
		cache.apply(Sample.created(Sample.guild(100), List.of(), List.of(), 1000));
		changed.set(cache);
		Member anna = Sample.member(Sample.user(2, "anna"), "a");
		pipeline(cache)
			.accept(dispatch(EventType.GUILD_MEMBER_ADD, DiscordJson.write(new GuildMemberAddEvent(anna, 100))));
		assertThat(cache.members().in(100).values()).containsExactly(anna);
		assertThat(cache.memberCount(100)).hasValue(1001);
	}

	@Test
	void whateverIsKeptTheSameIsKeptAsIfAllWereRead() {
		for (long seed = 1; seed <= 150; seed++) {
			Random random = new Random(seed);
			CacheOptions.Builder options = CacheOptions.builder();
			for (EntityType<?> type : EntityType.values()) {
				configure(options, type, random);
			}
			DiscordCache selecting = new DiscordCache(options.build());
			DiscordCache reading = new DiscordCache(options.build());
			DispatchPipeline pipeline = pipeline(selecting);
			RandomEvents events = new RandomEvents(seed, true, 1000, 2000);
			for (int step = 0; step < 120; step++) {
				byte[] json = DiscordJson.write(events.next());
				DispatchEvent event = events.last();
				Dispatch dispatch = dispatch(event.eventType(), json);
				pipeline.accept(dispatch);
				if (reading.wanted().contains(event.eventType())) {
					reading.apply(dispatch.event());
				}
			}
			for (EntityType<?> type : EntityType.values()) {
				assertThat(new ArrayList<Object>(selecting.entities(type).entries())).as("seed %d: %s", seed, type)
					.containsExactlyInAnyOrderElementsOf(new ArrayList<Object>(reading.entities(type).entries()));
			}
		}
	}

	private static <T> void configure(CacheOptions.Builder options, EntityType<T> type, Random random) {
		switch (random.nextInt(6)) {
			case 0 -> options.policy(type, CachingPolicy.none());
			case 1 -> {
				List<String> names = CachingPolicy.names(type);
				options.policy(type, CachingPolicy.named(type, names.get(random.nextInt(names.size()))));
			}
			case 2 -> options.policy(type, (entity, guildId) -> entity.toString().length() % 2 == 0);
			default -> options.policy(type, CachingPolicy.all());
		}
		List<String> some = new ArrayList<>();
		for (CodecProperty property : EntityCodecs.of(type).properties()) {
			if (random.nextInt(3) == 0) {
				some.add(property.name());
			}
		}
		switch (random.nextInt(3)) {
			case 0 -> options.properties(type, EntityProperties.of(type, some));
			case 1 -> options.properties(type, EntityProperties.without(type, some));
			default -> {
			}
		}
	}

	static List<Arguments> properties() {
		List<Arguments> properties = new ArrayList<>();
		for (EntityType<?> type : EntityType.values()) {
			for (CodecProperty property : EntityCodecs.of(type).properties()) {
				properties.add(Arguments.of(type, property.name()));
			}
		}
		return properties;
	}

	/**
	 * The table: each property of each type left out, or refused for being required.
	 */
	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("properties")
	void eachPropertyCanBeLeftOutOrIsRequired(EntityType<?> type, String property) {
		leaveOut(type, property);
	}

	private static <T> void leaveOut(EntityType<T> type, String property) {
		EntityProperties<T> properties = EntityProperties.without(type, List.of(property));
		DiscordCache cache = new DiscordCache(
				Stores.options(CacheStoreFactory.memory()).properties(type, properties).build());
		EveryType.fill(cache);
		T whole = EveryType.get(Stores.filled(), type);
		T kept = EveryType.get(cache, type);
		assertThat(properties.contains(property))
			.isEqualTo(EntityProperties.required(type).contains(EntityProperties.componentOf(type, property)));
		assertThat(cache.properties(type)).isEqualTo(properties);
		T expected = properties.select(whole);
		assertThat(kept).isEqualTo(type == EntityType.GUILDS || type == EntityType.MEMBERS || type == EntityType.INVITES
				? kept : expected);
		if (properties.contains(property)) {
			assertThat(expected).isEqualTo(whole);
		}
	}

}
