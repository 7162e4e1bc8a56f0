package io.github.discordspring.bot.listener;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import io.github.discordspring.cache.AppliedEvent;
import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.codec.Codecs;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.RetainedDispatch;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.UnknownEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonParser;

/**
 * What few events carry to their listeners.
 *
 * @param data the event's data
 * @param bytes the event as it came
 * @param before what the cache knew before; where its store is beyond a network, this is
 * known later only
 * @param batch several events in place of one
 */
record DeliveryExtras(@Nullable RawJson data, @Nullable RetainedDispatch bytes,
		@Nullable CompletableFuture<@Nullable AppliedEvent> before, @Nullable List<DispatchEvent> batch) {

	private static final Logger logger = LoggerFactory.getLogger(ListenerDispatcher.class);

	static DeliveryExtras of(Dispatch dispatch, DispatchEvent event, ListenerNeeds needs) {
		RetainedDispatch copy = needs.bytes() || (needs.raw() && !(event instanceof UnknownEvent)) ? dispatch.retain()
				: null;
		return new DeliveryExtras(needs.raw() ? data(event, copy) : null, copy,
				needs.applied() ? before(dispatch) : null, null);
	}

	static DeliveryExtras before(CompletableFuture<@Nullable AppliedEvent> before) {
		return new DeliveryExtras(null, null, before, null);
	}

	static DeliveryExtras batch(List<DispatchEvent> events) {
		return new DeliveryExtras(null, null, null, events);
	}

	/**
	 * Gives what the cache left with a dispatch. If that fails, nothing is known.
	 * @return {@code null} if it left nothing
	 */
	static @Nullable CompletableFuture<@Nullable AppliedEvent> before(Dispatch dispatch) {
		AppliedEvent applied = dispatch.attachment(AppliedEvent.class);
		if (applied != null) {
			return CompletableFuture.completedFuture(applied);
		}
		CompletionStage<?> later = dispatch.attachment(CompletionStage.class);
		if (later == null) {
			return null;
		}
		return later.<@Nullable AppliedEvent>handle((value, ex) -> {
			if (ex != null) {
				logger.warn("What the cache knew before an event could not be told", ex);
			}
			return (value instanceof AppliedEvent known) ? known : null;
		}).toCompletableFuture();
	}

	/**
	 * Tells whether all is there.
	 * @param resume called on the executor when it is, if this method returned
	 * {@code false}
	 */
	boolean isComplete(Executor executor, Runnable resume) {
		if (this.before == null || this.before.isDone()) {
			return true;
		}
		CompletableFuture<?> unused = this.before.whenComplete((applied, ex) -> executor.execute(resume));
		return false;
	}

	@Nullable AppliedEvent applied() {
		return (this.before != null) ? this.before.getNow(null) : null;
	}

	private static @Nullable RawJson data(DispatchEvent event, @Nullable RetainedDispatch copy) {
		if (event instanceof UnknownEvent unknown) {
			return unknown.data();
		}
		if (copy == null) {
			return null;
		}
		byte[] bytes = copy.bytes();
		try (JsonParser parser = copy.encoding().parser(bytes, copy.dataOffset(), bytes.length - copy.dataOffset())) {
			parser.nextToken();
			return Codecs.RAW_JSON.read(parser);
		}
	}

}
