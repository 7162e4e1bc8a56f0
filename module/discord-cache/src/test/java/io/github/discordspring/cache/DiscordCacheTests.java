package io.github.discordspring.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.ShardId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The cache in the corridor of a dispatch.
 */
class DiscordCacheTests {

	private static final String GUILD_CREATE = """
			{"id":"100","name":"guild","owner_id":"2","member_count":2,"joined_at":"2026-01-01T00:00:00.000000+00:00",
			"roles":[{"id":"100","name":"@everyone","permissions":"1024","position":0}],"emojis":[],"features":[],
			"channels":[{"id":"200","type":0,"name":"general","position":0,"permission_overwrites":[]}],"threads":[],
			"members":[{"user":{"id":"2","username":"anna","discriminator":"0"},"nick":null,"roles":[],
			"joined_at":"2026-01-01T00:00:00.000000+00:00","deaf":false,"mute":false}]}""";

	private final DiscordCache cache = new DiscordCache(CacheOptions.builder().build());

	private final HandledSequence handled = new HandledSequence(0);

	private Dispatch dispatch(EventType type, String data) {
		byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
		return new Dispatch(new ShardId(0, 1), new Secret("session"), 1, type, Encoding.JSON, bytes, 0, bytes.length, 0,
				this.handled);
	}

	@Test
	void aListenerFindsItsOwnEventApplied() {
		List<String> found = new ArrayList<>();
		DispatchSink listener = new DispatchSink() {

			private final EventTypes wanted = EventTypes.of(EventType.GUILD_CREATE);

			@Override
			public EventTypes wanted() {
				return this.wanted;
			}

			@Override
			public void accept(Dispatch dispatch) {
				found.add(DiscordCacheTests.this.cache.channels().get(200).name());
			}

		};
		DispatchPipeline pipeline = new DispatchPipeline((sink) -> {
		}, List.of(this.cache, listener));
		assertThat(pipeline.wanted().contains(EventType.GUILD_CREATE)).isTrue();
		pipeline.accept(dispatch(EventType.GUILD_CREATE, GUILD_CREATE));
		assertThat(found).containsExactly("general");
		assertThat(this.cache.members().get(100, 2).user().username()).isEqualTo("anna");
		assertThat(this.cache.guilds().get(100).roles()).hasSize(1);
	}

	@Test
	void aChangeOfPolicyReachesThePipeline() {
		DispatchPipeline pipeline = new DispatchPipeline((sink) -> {
		}, List.of(this.cache));
		assertThat(pipeline.wanted().contains(EventType.MESSAGE_DELETE)).isFalse();
		this.cache.setPolicy(EntityType.MESSAGES, CachingPolicy.all());
		assertThat(pipeline.wanted().contains(EventType.MESSAGE_DELETE)).isTrue();
	}

	@Test
	void aSyncOfThreadsIsRead() {
		this.cache.accept(dispatch(EventType.THREAD_LIST_SYNC,
				"""
						{"guild_id":"100","threads":[{"id":"300","type":11,"name":"thread","parent_id":"200",
						"thread_metadata":{"archived":false,"auto_archive_duration":60,"locked":false}}],
						"members":[{"id":"300","user_id":"1","join_timestamp":"2026-01-01T00:00:00.000000+00:00","flags":1}]}"""));
		assertThat(this.cache.channels().in(100).get(300).member().userId()).isEqualTo(1);
	}

	@Test
	void atLeastOneMessageIsKeptPerChannel() {
		assertThatIllegalArgumentException().isThrownBy(() -> CacheOptions.builder().messagesPerChannel(0))
			.withMessageContaining("messagesPerChannel")
			.withMessageContaining("none");
	}

	@Test
	void aTypeThatDoesNotExistIsRefusedWithThoseThatDo() {
		assertThatIllegalArgumentException().isThrownBy(() -> EntityType.of("member"))
			.withMessageContaining("'member'")
			.withMessageContaining("members");
	}

	@Test
	void everyTypeHasItsEntities() {
		assertThat(EntityType.values()).extracting(EntityType::name)
			.startsWith("guilds", "channels", "roles", "members", "users", "messages")
			.doesNotHaveDuplicates();
		for (EntityType<?> type : EntityType.values()) {
			assertThat(this.cache.entities(type).toString()).isEqualTo("0 " + type);
			assertThat(EntityType.of(type.name())).isSameAs(type);
		}
	}

}
