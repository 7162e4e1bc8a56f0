package io.github.discordspring.bot.interaction;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import io.github.discordspring.bot.handler.HandlerExecutor;
import io.github.discordspring.bot.handler.PendingHandlers;
import io.github.discordspring.bot.handler.ResultHandler;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.dispatch.Handling;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.InteractionCreateEvent;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.model.interaction.ApplicationCommandData;
import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.interaction.InteractionData;
import io.github.discordspring.model.interaction.MessageComponentData;
import io.github.discordspring.model.message.InteractionType;
import io.github.discordspring.rest.DiscordRestClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Brings interactions to their handlers, and sees to it that each is answered in time. An
 * interaction waits behind no other event: its handler starts at once, on the executor.
 * <p>
 * The first answer goes the way that is attached to the dispatch as
 * {@link InteractionCallback}, else over the REST API.
 */
public final class InteractionDispatcher implements DispatchSink, SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(InteractionDispatcher.class);

	private static final EventTypes INTERACTIONS = EventTypes.of(EventType.INTERACTION_CREATE);

	private final DiscordRestClient rest;

	/**
	 * How the first answer goes to Discord, unless what brought the interaction knows
	 * better.
	 */
	private final InteractionCallback callback;

	private final List<InteractionHandlerMapping> mappings;

	private final Executor executor;

	private final @Nullable Duration autoDefer;

	private final AnswerHandler answers;

	private final PendingHandlers pending = new PendingHandlers();

	private volatile EventTypes wanted = EventTypes.none();

	/**
	 * Makes a dispatcher.
	 * @param rest sends the answers
	 * @param mappings know the handlers; the first that has one is taken
	 * @param executor where handlers run, and may block; it should neither limit the
	 * tasks that wait nor, if threads are virtual, the threads
	 * @param options how interactions are handled
	 */
	public InteractionDispatcher(DiscordRestClient rest, List<? extends InteractionHandlerMapping> mappings,
			Executor executor, InteractionOptions options) {
		this.rest = rest;
		this.callback = InteractionCallback.overRest(rest);
		this.mappings = List.copyOf(mappings);
		this.executor = new HandlerExecutor(executor);
		this.autoDefer = options.autoDefer();
		this.answers = new AnswerHandler(options.failureMessage());
	}

	/**
	 * Lets the mappings find their handlers. Called by Spring when all beans are there.
	 * @throws io.github.discordspring.bot.handler.InvalidHandlerException if one is
	 * declared wrongly
	 */
	@Override
	public void afterSingletonsInstantiated() {
		boolean any = false;
		for (InteractionHandlerMapping mapping : this.mappings) {
			any |= mapping.detectHandlers();
		}
		this.wanted = any ? INTERACTIONS : EventTypes.none();
	}

	@Override
	public EventTypes wanted() {
		return this.wanted;
	}

	@Override
	public void accept(Dispatch dispatch) {
		InteractionCreateEvent event = (InteractionCreateEvent) dispatch.event();
		InteractionMatch match = find(event.interaction());
		if (match != null) {
			InteractionCallback callback = dispatch.attachment(InteractionCallback.class);
			handle(event, dispatch.shardIfPresent(), match, (callback != null) ? callback : this.callback,
					dispatch.defer());
		}
	}

	private @Nullable InteractionMatch find(Interaction interaction) {
		for (InteractionHandlerMapping mapping : this.mappings) {
			InteractionMatch match = mapping.find(interaction);
			if (match != null) {
				return match;
			}
		}
		InteractionData data = interaction.data();
		if (data instanceof ApplicationCommandData command
				&& interaction.type().equals(InteractionType.APPLICATION_COMMAND)) {
			logger.warn(
					"No handler for command '{}', which some user could use: it is registered, but not declared here",
					command.name());
		}
		else {
			logger.debug("No handler for an interaction of type {} ({})", interaction.type(), nameOf(data));
		}
		return null;
	}

	private static String nameOf(@Nullable InteractionData data) {
		if (data instanceof ApplicationCommandData command) {
			return command.name();
		}
		return (data instanceof MessageComponentData component) ? component.customId() : "";
	}

	private void handle(InteractionCreateEvent event, @Nullable ShardId shard, InteractionMatch match,
			InteractionCallback callback, Handling handling) {
		InteractionReply reply = InteractionReply.to(this.rest, callback, event.interaction(), match.ephemeral());
		InteractionContext context = new InteractionContext(event, shard, match, reply);
		InteractionResults results = match.newResults();
		this.pending.begin();
		Disposable watch = watch(context);
		Runnable end = () -> {
			// A handler may have given its reply to something that answers later on
			if (!match.takesReply() || !reply.answers().isPending()) {
				watch.dispose();
			}
			finish(context, results, handling);
		};
		this.executor.execute(new Call(context, (results != null) ? results : this.answers, this.executor, end));
	}

	private Disposable watch(InteractionContext context) {
		Mono<Void> deferral = Mono.defer(() -> defer(context));
		Duration own = context.match().deferral().after();
		Duration after = (own != null) ? own : this.autoDefer;
		if (context.match().defer() == Defer.AUTO && after != null) {
			deferral = Mono.delay(after).then(deferral);
		}
		else if (context.match().defer() != Defer.ALWAYS) {
			return Disposables.disposed();
		}
		return deferral.subscribe(null, (ex) -> reportUndeferred(context, ex));
	}

	private static void reportUndeferred(InteractionContext context, Throwable failure) {
		if (failure instanceof InteractionExpiredException) {
			logger.warn("{} could not be deferred: {}", context.match().handler(), failure.getMessage());
		}
		else {
			logger.warn("{} could not be deferred", context.match().handler(), failure);
		}
	}

	private static Mono<Void> defer(InteractionContext context) {
		InteractionReply reply = context.reply();
		if (!reply.answers().isPending()) {
			return Mono.empty();
		}
		logger.debug("Deferring {}", context.match().handler());
		boolean edit = reply.answers().hasMessage() && !context.match().deferral().reply();
		return edit ? reply.deferEdit() : reply.defer();
	}

	private void finish(InteractionContext context, @Nullable InteractionResults results, Handling handling) {
		Mono<Void> rest = (results != null) ? results.complete(context)
				: context.match().takesReply() ? Mono.empty() : context.reply().answers().acknowledge();
		rest.onErrorResume((ex) -> {
			logger.warn("{} gave no answer, and that could not be said", context.match().handler(), ex);
			return Mono.empty();
		}).doFinally((signal) -> {
			handling.done();
			this.pending.end();
		}).subscribe();
	}

	/**
	 * Tells how many interactions are being handled.
	 * @return the number, over all shards
	 */
	public int pending() {
		return this.pending.count();
	}

	/**
	 * Waits until no interaction is left. For a stop, after events have ceased to come.
	 * @return completes when all are handled
	 */
	public Mono<Void> whenIdle() {
		return this.pending.none();
	}

	/**
	 * The call of a handler. Where no thread takes it, the user is told, and the
	 * interaction is over: a stop must not wait for it, nor the sequence from which a
	 * session is resumed.
	 */
	private record Call(InteractionContext context, ResultHandler results, Executor executor,
			Runnable end) implements HandlerExecutor.Losable {

		@Override
		public void run() {
			if (this.context.match().handler().handle(this.context, this.results, this.executor, this.end)) {
				this.end.run();
			}
		}

		@Override
		public void lost() {
			this.results.handleFailure(this.context, new RejectedExecutionException("No thread took the interaction"))
				.onErrorResume((ex) -> {
					logger.warn("{} was not called, and that could not be said", this.context.match().handler(), ex);
					return Mono.empty();
				})
				.doFinally((signal) -> this.end.run())
				.subscribe();
		}

	}

}
