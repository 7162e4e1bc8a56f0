package io.github.discordspring.bot.interaction;

import java.time.Duration;
import java.util.function.LongSupplier;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.error.JsonErrorCode;
import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.interaction.InteractionCallbackData;
import io.github.discordspring.model.interaction.InteractionCallbackType;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.model.message.InteractionType;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.message.MessageFlag;
import io.github.discordspring.model.text.TextLength;
import io.github.discordspring.rest.DiscordRestClient;
import io.github.discordspring.rest.error.DiscordRestException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * How far the answer to one interaction is. Exactly one call is the callback that Discord
 * waits for; whoever comes while it is under way waits for its end and goes on from
 * there.
 */
final class Answers {

	/** How long Discord takes answers. */
	private static final Duration TOKEN_TIME = Duration.ofMinutes(15);

	private static final int MAX_TEXT = 2000;

	private final DiscordRestClient rest;

	private final InteractionCallback way;

	private final Interaction interaction;

	private final LongSupplier nanoTime;

	/** When the interaction came here. */
	private final long arrival;

	/** Guarded by this, as all that follows. */
	private Stage stage = Stage.PENDING;

	/** The first answer, sent once; those that come later wait for it. */
	private Mono<Message> callback = Mono.empty();

	private boolean deferredEphemeral;

	/** Whether the user was told that it failed, or at least that was tried. */
	private boolean ended;

	Answers(DiscordRestClient rest, InteractionCallback way, Interaction interaction) {
		this(rest, way, interaction, System::nanoTime);
	}

	Answers(DiscordRestClient rest, InteractionCallback way, Interaction interaction, LongSupplier nanoTime) {
		this.rest = rest;
		this.way = way;
		this.interaction = interaction;
		this.nanoTime = nanoTime;
		this.arrival = nanoTime.getAsLong();
	}

	Interaction interaction() {
		return this.interaction;
	}

	synchronized boolean isPending() {
		return this.stage == Stage.PENDING;
	}

	Mono<Void> defer(boolean ephemeral) {
		return Mono.defer(() -> {
			synchronized (this) {
				if (this.stage != Stage.PENDING) {
					return this.callback.then();
				}
				this.deferredEphemeral = ephemeral;
				return first(Stage.DEFERRED, InteractionResponse.defer(ephemeral), false).then();
			}
		});
	}

	Mono<Void> deferEdit() {
		return Mono.defer(() -> {
			synchronized (this) {
				return ((this.stage != Stage.PENDING) ? this.callback
						: first(Stage.EDIT_DEFERRED, InteractionResponse.deferUpdate(), false))
					.then();
			}
		});
	}

	Mono<Void> reply(MessageCreateRequest message) {
		return answer(message, false).then();
	}

	/**
	 * Answers, and gives the message that came of it.
	 */
	Mono<Message> send(MessageCreateRequest message) {
		// A way that does not tell is asked
		return answer(message, true).switchIfEmpty(fetch());
	}

	private Mono<Message> answer(MessageCreateRequest message, boolean withResponse) {
		return Mono.defer(() -> {
			synchronized (this) {
				return switch (this.stage) {
					case PENDING -> first(Stage.ANSWERED, InteractionResponse.message(AnswerContent.callback(message)),
							withResponse);
					case DEFERRED -> fill(message);
					case EDIT_DEFERRED, ANSWERED, LOST -> this.callback.then(createFollowUp(message));
				};
			}
		});
	}

	/**
	 * Puts a message in place of the placeholder. One for the user's eyes only cannot
	 * take the place of a placeholder that all can see.
	 */
	private Mono<Message> fill(MessageCreateRequest message) {
		boolean ephemeral = (message.flags() & MessageFlag.EPHEMERAL) != 0;
		if (ephemeral && !this.deferredEphemeral) {
			// Once it is deleted, nothing can take its place, also if Discord refuses the
			// message
			return fill(deleteOriginal()).then(createFollowUp(message));
		}
		return fill(editOriginal(AnswerContent.edit(message)));
	}

	private <T> Mono<T> fill(Mono<T> call) {
		this.stage = Stage.ANSWERED;
		return this.callback.then(call.doOnError((ex) -> restore(Stage.DEFERRED)));
	}

	Mono<Message> followUp(MessageCreateRequest message) {
		return Mono.defer(() -> afterFirst("follow up").then(createFollowUp(message)));
	}

	Mono<Void> edit(MessageEditRequest changes) {
		return Mono.defer(() -> {
			synchronized (this) {
				if (this.stage == Stage.PENDING && hasMessage()) {
					return first(Stage.EDIT_DEFERRED, InteractionResponse.update(AnswerContent.callback(changes)),
							false)
						.then();
				}
				return ((this.stage == Stage.DEFERRED) ? fill(editOriginal(changes))
						: afterFirst("edit").then(editOriginal(changes)))
					.then();
			}
		});
	}

	Mono<Void> delete() {
		return Mono.defer(() -> afterFirst("delete").then(deleteOriginal()));
	}

	Mono<Message> fetch() {
		return Mono.defer(() -> afterFirst("fetch")
			.then(later(this.rest.interactions().getOriginalInteractionResponse(applicationId(), token()))));
	}

	Mono<Void> respond(InteractionResponse response) {
		return Mono.defer(() -> {
			InteractionCallbackType type = response.type();
			InteractionCallbackData data = response.data();
			synchronized (this) {
				if (this.stage == Stage.PENDING) {
					this.deferredEphemeral = data != null && (data.flags() & MessageFlag.EPHEMERAL) != 0;
					return first(Stage.after(type), response, false).then();
				}
			}
			if (data != null && type.equals(InteractionCallbackType.CHANNEL_MESSAGE_WITH_SOURCE)) {
				return reply(AnswerContent.message(data));
			}
			if (data != null && type.equals(InteractionCallbackType.UPDATE_MESSAGE)) {
				return edit(AnswerContent.edit(data));
			}
			throw new IllegalStateException("An answer of type " + type + " must be the first one, but interaction "
					+ this.interaction.id() + " was deferred or answered before; set defer = NEVER");
		});
	}

	/**
	 * Tells the user something and nobody else, however far the answer is.
	 */
	Mono<Void> tellPrivately(String text) {
		return Mono.defer(() -> {
			synchronized (this) {
				this.ended = true;
				if (this.stage == Stage.LOST) {
					return Mono.empty();
				}
			}
			// Discord would refuse a longer text as a whole, and the user would be told
			// nothing
			return reply(MessageCreateRequest.builder()
				.content(TextLength.truncate(text, MAX_TEXT))
				.flags(MessageFlag.EPHEMERAL)
				.build());
		});
	}

	/**
	 * Ends an interaction to which nothing was answered, so that nothing stays behind
	 * that looks as if the bot still thinks or has failed.
	 */
	Mono<Void> acknowledge() {
		return Mono.defer(() -> {
			synchronized (this) {
				if (this.ended) {
					return Mono.empty();
				}
				return switch (this.stage) {
					case PENDING -> hasMessage() ? deferEdit() : defer(true).then(deleteOriginal());
					case DEFERRED -> this.callback.then(deleteOriginal());
					case EDIT_DEFERRED, ANSWERED, LOST -> Mono.empty();
				};
			}
		});
	}

	/**
	 * Makes the first answer. Sent when it is first subscribed to, and once.
	 * @return the message, if it is one and was asked for
	 */
	private Mono<Message> first(Stage next, InteractionResponse response, boolean withResponse) {
		checkTime();
		this.stage = next;
		this.callback = this.way.send(this.interaction, response, withResponse)
			.mapNotNull((sent) -> (sent.resource() != null) ? sent.resource().message() : null)
			.onErrorMap(Answers::isTooLate,
					(ex) -> InteractionExpiredException.beforeFirstAnswer(this.interaction.id(), age()))
			.doOnError((ex) -> restore((ex instanceof InteractionExpiredException) ? Stage.LOST : Stage.PENDING))
			.cache();
		return this.callback;
	}

	private static boolean isTooLate(Throwable failure) {
		return failure instanceof DiscordRestException exception
				&& exception.code() == JsonErrorCode.UNKNOWN_INTERACTION.value();
	}

	/**
	 * Prepares a call that comes after the first answer.
	 */
	private <T> Mono<T> later(Mono<T> call) {
		return Mono.defer(() -> {
			checkTime();
			return this.way.afterFirst(call);
		});
	}

	private void checkTime() {
		Duration age = age();
		if (age.compareTo(TOKEN_TIME) >= 0) {
			throw InteractionExpiredException.afterToken(this.interaction.id(), age);
		}
	}

	private Duration age() {
		return Duration.ofNanos(this.nanoTime.getAsLong() - this.arrival);
	}

	/**
	 * After a failed call, be it for a text that is too long, the next one tries the same
	 * step again.
	 */
	private synchronized void restore(Stage previous) {
		this.stage = previous;
	}

	private synchronized Mono<Message> afterFirst(String verb) {
		if (this.stage == Stage.PENDING) {
			throw new IllegalStateException("There is nothing to " + verb + " yet: interaction " + this.interaction.id()
					+ " was neither answered nor deferred");
		}
		return this.callback;
	}

	private Mono<Message> editOriginal(MessageEditRequest changes) {
		return later(this.rest.interactions().editOriginalInteractionResponse(applicationId(), token(), changes));
	}

	private Mono<Void> deleteOriginal() {
		return later(this.rest.interactions().deleteOriginalInteractionResponse(applicationId(), token()));
	}

	private Mono<Message> createFollowUp(MessageCreateRequest message) {
		return later(this.rest.interactions().createFollowupMessage(applicationId(), token(), message));
	}

	/**
	 * Tells whether it came from a component of a message, perhaps by way of a modal.
	 */
	boolean hasMessage() {
		InteractionType type = this.interaction.type();
		return type.equals(InteractionType.MESSAGE_COMPONENT)
				|| (type.equals(InteractionType.MODAL_SUBMIT) && this.interaction.message() != null);
	}

	private long applicationId() {
		return this.interaction.applicationId();
	}

	private Secret token() {
		return this.interaction.token();
	}

	private enum Stage {

		/** Discord waits, for three seconds. */
		PENDING,

		/** A placeholder stands where the answer will be. */
		DEFERRED,

		/** The component's message is what edits go to. */
		EDIT_DEFERRED,

		/** There is a message; further ones are follow-ups. */
		ANSWERED,

		/** The first answer came too late: whatever is sent, Discord refuses. */
		LOST;

		static Stage after(InteractionCallbackType type) {
			if (type.equals(InteractionCallbackType.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE)) {
				return DEFERRED;
			}
			boolean edit = type.equals(InteractionCallbackType.DEFERRED_UPDATE_MESSAGE)
					|| type.equals(InteractionCallbackType.UPDATE_MESSAGE);
			return edit ? EDIT_DEFERRED : ANSWERED;
		}

	}

}
