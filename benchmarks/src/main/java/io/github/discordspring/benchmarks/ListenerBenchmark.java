package io.github.discordspring.benchmarks;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.DiscordListenerErrorHandler;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.bot.listener.ListenerDispatcher;
import io.github.discordspring.bot.listener.OrderBy;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.dispatch.PayloadHeader;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.rest.DiscordRestClient;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * What it costs to bring an event that was read already to one listener among fifty. The
 * executor runs tasks at once, so that no hand-over between threads is in it; the mailbox
 * is.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ListenerBenchmark {

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final DiscordRestClient rest = DiscordRestClient.builder().build();

	private final Bean bean = new Bean();

	private final HandledSequence handled = new HandledSequence(0);

	private DispatchSink listeners = new DispatchPipeline((sink) -> {
	}, List.of());

	private @Nullable Dispatch dispatch;

	/**
	 * Puts the bot together, and reads the event.
	 */
	@Setup
	public void start() {
		DiscordClient client = DiscordClient.builder(this.rest).build();
		HandlerMethods methods = new HandlerMethods(this.context.getBeanFactory(), client, List.of(),
				DiscordListenerErrorHandler.logging());
		this.context.registerBean(Bean.class, () -> this.bean);
		this.context.registerBean(ListenerDispatcher.class,
				() -> new ListenerDispatcher(methods, client, Runnable::run, OrderBy.CHANNEL));
		this.context.refresh();
		this.listeners = new DispatchPipeline((sink) -> {
		}, List.of(this.context.getBean(ListenerDispatcher.class)));
		byte[] bytes = SamplePayloads.messageCreate();
		PayloadHeader header = new PayloadHeader();
		header.read(bytes, 0, bytes.length);
		Dispatch read = new Dispatch(new ShardId(0, 1), new Secret("session"), 1, EventType.MESSAGE_CREATE,
				Encoding.JSON, bytes, 0, bytes.length, header.dataOffset(), this.handled);
		read.event();
		this.dispatch = read;
	}

	/**
	 * Closes what was opened.
	 */
	@TearDown
	public void stop() {
		this.context.close();
		this.rest.close();
	}

	/**
	 * An event with one listener, which takes the event and the client.
	 * @return what the listener got
	 */
	@Benchmark
	public @Nullable DispatchEvent oneListenerOfFifty() {
		this.listeners.accept(Objects.requireNonNull(this.dispatch));
		return this.bean.event;
	}

	/**
	 * An event that nobody listens to.
	 * @return whether it is wanted
	 */
	@Benchmark
	public boolean noListener() {
		return this.listeners.wanted().contains(EventType.PRESENCE_UPDATE);
	}

	/**
	 * One listener to messages and 49 to other things.
	 */
	static final class Bean {

		private @Nullable DispatchEvent event;

		@DiscordEventListener
		void onMessage(MessageCreateEvent message, DiscordClient client) {
			this.event = message;
		}

		@DiscordEventListener(names = "CHANNEL_CREATE")
		void onChannelCreate() {
		}

		@DiscordEventListener(names = "CHANNEL_UPDATE")
		void onChannelUpdate() {
		}

		@DiscordEventListener(names = "CHANNEL_DELETE")
		void onChannelDelete() {
		}

		@DiscordEventListener(names = "CHANNEL_PINS_UPDATE")
		void onChannelPinsUpdate() {
		}

		@DiscordEventListener(names = "THREAD_CREATE")
		void onThreadCreate() {
		}

		@DiscordEventListener(names = "THREAD_UPDATE")
		void onThreadUpdate() {
		}

		@DiscordEventListener(names = "THREAD_DELETE")
		void onThreadDelete() {
		}

		@DiscordEventListener(names = "THREAD_LIST_SYNC")
		void onThreadListSync() {
		}

		@DiscordEventListener(names = "THREAD_MEMBER_UPDATE")
		void onThreadMemberUpdate() {
		}

		@DiscordEventListener(names = "THREAD_MEMBERS_UPDATE")
		void onThreadMembersUpdate() {
		}

		@DiscordEventListener(names = "ENTITLEMENT_CREATE")
		void onEntitlementCreate() {
		}

		@DiscordEventListener(names = "ENTITLEMENT_UPDATE")
		void onEntitlementUpdate() {
		}

		@DiscordEventListener(names = "ENTITLEMENT_DELETE")
		void onEntitlementDelete() {
		}

		@DiscordEventListener(names = "GUILD_CREATE")
		void onGuildCreate() {
		}

		@DiscordEventListener(names = "GUILD_UPDATE")
		void onGuildUpdate() {
		}

		@DiscordEventListener(names = "GUILD_DELETE")
		void onGuildDelete() {
		}

		@DiscordEventListener(names = "GUILD_AUDIT_LOG_ENTRY_CREATE")
		void onGuildAuditLogEntryCreate() {
		}

		@DiscordEventListener(names = "GUILD_BAN_ADD")
		void onGuildBanAdd() {
		}

		@DiscordEventListener(names = "GUILD_BAN_REMOVE")
		void onGuildBanRemove() {
		}

		@DiscordEventListener(names = "GUILD_EMOJIS_UPDATE")
		void onGuildEmojisUpdate() {
		}

		@DiscordEventListener(names = "GUILD_STICKERS_UPDATE")
		void onGuildStickersUpdate() {
		}

		@DiscordEventListener(names = "GUILD_INTEGRATIONS_UPDATE")
		void onGuildIntegrationsUpdate() {
		}

		@DiscordEventListener(names = "GUILD_ROLE_CREATE")
		void onGuildRoleCreate() {
		}

		@DiscordEventListener(names = "GUILD_ROLE_UPDATE")
		void onGuildRoleUpdate() {
		}

		@DiscordEventListener(names = "GUILD_ROLE_DELETE")
		void onGuildRoleDelete() {
		}

		@DiscordEventListener(names = "GUILD_SCHEDULED_EVENT_CREATE")
		void onGuildScheduledEventCreate() {
		}

		@DiscordEventListener(names = "GUILD_SCHEDULED_EVENT_UPDATE")
		void onGuildScheduledEventUpdate() {
		}

		@DiscordEventListener(names = "GUILD_SCHEDULED_EVENT_DELETE")
		void onGuildScheduledEventDelete() {
		}

		@DiscordEventListener(names = "INTEGRATION_CREATE")
		void onIntegrationCreate() {
		}

		@DiscordEventListener(names = "INTEGRATION_UPDATE")
		void onIntegrationUpdate() {
		}

		@DiscordEventListener(names = "INTEGRATION_DELETE")
		void onIntegrationDelete() {
		}

		@DiscordEventListener(names = "INVITE_CREATE")
		void onInviteCreate() {
		}

		@DiscordEventListener(names = "INVITE_DELETE")
		void onInviteDelete() {
		}

		@DiscordEventListener(names = "MESSAGE_UPDATE")
		void onMessageUpdate() {
		}

		@DiscordEventListener(names = "MESSAGE_DELETE")
		void onMessageDelete() {
		}

		@DiscordEventListener(names = "MESSAGE_DELETE_BULK")
		void onMessageDeleteBulk() {
		}

		@DiscordEventListener(names = "MESSAGE_REACTION_ADD")
		void onMessageReactionAdd() {
		}

		@DiscordEventListener(names = "MESSAGE_REACTION_REMOVE")
		void onMessageReactionRemove() {
		}

		@DiscordEventListener(names = "STAGE_INSTANCE_CREATE")
		void onStageInstanceCreate() {
		}

		@DiscordEventListener(names = "STAGE_INSTANCE_UPDATE")
		void onStageInstanceUpdate() {
		}

		@DiscordEventListener(names = "STAGE_INSTANCE_DELETE")
		void onStageInstanceDelete() {
		}

		@DiscordEventListener(names = "TYPING_START")
		void onTypingStart() {
		}

		@DiscordEventListener(names = "USER_UPDATE")
		void onUserUpdate() {
		}

		@DiscordEventListener(names = "VOICE_STATE_UPDATE")
		void onVoiceStateUpdate() {
		}

		@DiscordEventListener(names = "WEBHOOKS_UPDATE")
		void onWebhooksUpdate() {
		}

		@DiscordEventListener(names = "READY")
		void onReady() {
		}

		@DiscordEventListener(names = "RESUMED")
		void onResumed() {
		}

		@DiscordEventListener(names = "INTERACTION_CREATE")
		void onInteractionCreate() {
		}

		@DiscordEventListener(names = "MESSAGE_POLL_VOTE_ADD")
		void onMessagePollVoteAdd() {
		}

	}

}
