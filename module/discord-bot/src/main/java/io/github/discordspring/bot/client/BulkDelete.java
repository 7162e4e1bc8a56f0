package io.github.discordspring.bot.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageBulkDeleteRequest;
import io.github.discordspring.model.validation.Limits;
import io.github.discordspring.rest.route.MessageRoutes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Deletes many messages of a channel. Discord refuses a whole request if a single message
 * in it is too old, or if there is only one.
 */
final class BulkDelete {

	/** Time to reach Discord before a message gets too old. */
	private static final Duration MARGIN = Duration.ofMinutes(1);

	private static final Duration MAX_AGE = Duration.ofDays(Limits.Messages.BULK_DELETE_MAX_AGE_DAYS).minus(MARGIN);

	private final MessageRoutes routes;

	private final long channelId;

	private final @Nullable String reason;

	BulkDelete(MessageRoutes routes, long channelId, @Nullable String reason) {
		this.routes = routes;
		this.channelId = channelId;
		this.reason = reason;
	}

	/**
	 * Deletes those that are young enough.
	 * @return those that are not
	 */
	Mono<Snowflakes> delete(Snowflakes messageIds) {
		return Mono.defer(() -> {
			long oldest = oldest();
			List<Long> young = new ArrayList<>();
			List<Long> old = new ArrayList<>();
			messageIds.stream()
				.distinct()
				.forEach((id) -> ((Long.compareUnsigned(id, oldest) >= 0) ? young : old).add(id));
			return deleteAll(young).thenReturn(Snowflakes.of(old));
		});
	}

	/**
	 * Deletes the latest that are young enough.
	 * @return how many were deleted
	 */
	Mono<Integer> deleteLatest(int count) {
		return Mono.defer(() -> {
			long oldest = oldest();
			return this.routes.getChannelMessagesBefore(this.channelId, 0, count)
				.map(Message::id)
				.takeWhile((id) -> Long.compareUnsigned(id, oldest) >= 0)
				.collectList()
				.flatMap((ids) -> deleteAll(ids).thenReturn(ids.size()));
		});
	}

	private Mono<Void> deleteAll(List<Long> ids) {
		return Flux.fromIterable(ids).buffer(Limits.Messages.BULK_DELETE_MAX).concatMap(this::deletePart).then();
	}

	private Mono<Void> deletePart(List<Long> ids) {
		if (ids.size() < Limits.Messages.BULK_DELETE_MIN) {
			return this.routes.deleteMessage(this.channelId, ids.get(0), this.reason);
		}
		MessageBulkDeleteRequest request = MessageBulkDeleteRequest.builder().messages(Snowflakes.of(ids)).build();
		return this.routes.bulkDeleteMessages(this.channelId, request, this.reason);
	}

	private static long oldest() {
		return Snowflake.of(Instant.now().minus(MAX_AGE));
	}

}
