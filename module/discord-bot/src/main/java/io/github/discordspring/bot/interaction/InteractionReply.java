package io.github.discordspring.bot.interaction;

import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.model.message.Embed;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.message.MessageFlag;
import io.github.discordspring.rest.DiscordRestClient;
import io.github.discordspring.rest.MadeCalls;
import reactor.core.publisher.Mono;

/**
 * The way to answer an interaction. It knows how far the answer is: what is the first
 * answer in time becomes an edit of the placeholder once the interaction was deferred,
 * and a follow-up after the first answer. Discord takes answers for 15 minutes; what
 * comes later is an {@link InteractionExpiredException}.
 * <p>
 * Nothing is sent until the result is subscribed to. Safe for use by several threads,
 * also after the handler returned.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding">Receiving
 * and responding</a>
 */
public final class InteractionReply {

	private final Answers answers;

	private final boolean ephemeral;

	private InteractionReply(Answers answers, boolean ephemeral) {
		this.answers = answers;
		this.ephemeral = ephemeral;
	}

	/**
	 * Starts to answer an interaction that nobody has answered yet.
	 * @param rest makes the calls
	 * @param interaction the interaction
	 * @param ephemeral whether only the user sees the answers
	 * @return the reply
	 */
	public static InteractionReply to(DiscordRestClient rest, Interaction interaction, boolean ephemeral) {
		return to(rest, InteractionCallback.overRest(rest), interaction, ephemeral);
	}

	/**
	 * Starts to answer an interaction that nobody has answered yet.
	 * @param rest makes the calls
	 * @param callback brings the first answer to Discord
	 * @param interaction the interaction
	 * @param ephemeral whether only the user sees the answers
	 * @return the reply
	 */
	static InteractionReply to(DiscordRestClient rest, InteractionCallback callback, Interaction interaction,
			boolean ephemeral) {
		return new InteractionReply(new Answers(rest, callback, interaction), ephemeral);
	}

	/**
	 * Gives the interaction.
	 * @return what the user did
	 */
	public Interaction interaction() {
		return this.answers.interaction();
	}

	/**
	 * Answers the same interaction, but such that only the user sees it.
	 * @return a reply that shares its progress with this one
	 */
	public InteractionReply ephemeral() {
		return this.ephemeral ? this : new InteractionReply(this.answers, true);
	}

	/**
	 * Says that a message will follow; the user sees that the bot thinks. Whether only
	 * the user will see that message is settled by this.
	 * @return completes when Discord knows; at once if it was told before
	 */
	public Mono<Void> defer() {
		return MadeCalls.noted("InteractionReply.defer", this.answers.defer(this.ephemeral));
	}

	/**
	 * Says that a component was used, and that its message may be edited later; the user
	 * sees nothing.
	 * @return completes when Discord knows; at once if it was told before
	 */
	public Mono<Void> deferEdit() {
		return MadeCalls.noted("InteractionReply.deferEdit", this.answers.deferEdit());
	}

	/**
	 * Answers with a text.
	 * @param content 1 to 2000 characters
	 * @return completes when it was sent
	 */
	public Mono<Void> reply(String content) {
		return reply(MessageCreateRequest.of(content));
	}

	/**
	 * Answers with embeds.
	 * @param embeds 1 to 10
	 * @return completes when it was sent
	 */
	public Mono<Void> reply(Embed... embeds) {
		return reply(MessageCreateRequest.of(embeds));
	}

	/**
	 * Answers with a message: in place of the placeholder if the interaction was deferred
	 * for a message, as a follow-up if it has been answered.
	 * @param message the message
	 * @return completes when it was sent
	 */
	public Mono<Void> reply(MessageCreateRequest message) {
		return MadeCalls.noted("InteractionReply.reply", this.answers.reply(visible(message)));
	}

	/**
	 * Answers as {@link #reply(MessageCreateRequest)} does, and gives the message.
	 * @param content 1 to 2000 characters
	 * @return the message as it was sent
	 */
	public Mono<Message> send(String content) {
		return send(MessageCreateRequest.of(content));
	}

	/**
	 * Answers as {@link #reply(MessageCreateRequest)} does, and gives the message, with
	 * its id, without a further call if Discord tells of it.
	 * @param message the message
	 * @return the message as it was sent
	 */
	public Mono<Message> send(MessageCreateRequest message) {
		return MadeCalls.noted("InteractionReply.send", this.answers.send(visible(message)));
	}

	/**
	 * Sends a further message.
	 * @param content 1 to 2000 characters
	 * @return the message as it was sent
	 */
	public Mono<Message> followUp(String content) {
		return followUp(MessageCreateRequest.of(content));
	}

	/**
	 * Sends a further message. The interaction must have been answered or deferred.
	 * @param message the message
	 * @return the message as it was sent
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message">Create
	 * followup message</a>
	 */
	public Mono<Message> followUp(MessageCreateRequest message) {
		return MadeCalls.noted("InteractionReply.followUp", this.answers.followUp(visible(message)));
	}

	/**
	 * Changes a text, see {@link #edit(MessageEditRequest)}.
	 * @param content up to 2000 characters
	 * @return completes when it was changed
	 */
	public Mono<Void> edit(String content) {
		return edit(MessageEditRequest.of(content));
	}

	/**
	 * Changes the first answer; or, where a component was used, or a modal submitted that
	 * one opened, and not yet answered with a message of its own, the message with the
	 * component.
	 * @param changes what changes; the rest stays
	 * @return completes when it was changed; an {@code IllegalStateException} if there is
	 * nothing to change yet
	 */
	public Mono<Void> edit(MessageEditRequest changes) {
		return MadeCalls.noted("InteractionReply.edit", this.answers.edit(changes));
	}

	/**
	 * Deletes the first answer, or the placeholder of a deferred one.
	 * @return completes when it is gone
	 */
	public Mono<Void> delete() {
		return MadeCalls.noted("InteractionReply.delete", this.answers.delete());
	}

	/**
	 * Asks Discord for the first answer.
	 * @return the message
	 */
	public Mono<Message> fetch() {
		return MadeCalls.noted("InteractionReply.fetch", this.answers.fetch());
	}

	/**
	 * Gives an answer of any kind, such as a modal. It must be the first one.
	 * @param response the answer
	 * @return completes when it was sent; an {@code IllegalStateException} if the
	 * interaction has been answered or deferred, unless the answer is a message or an
	 * edit
	 * @see <a href=
	 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object">Interaction
	 * response object</a>
	 */
	public Mono<Void> respond(InteractionResponse response) {
		return MadeCalls.noted("InteractionReply.respond", this.answers.respond(response));
	}

	Answers answers() {
		return this.answers;
	}

	boolean isEphemeral() {
		return this.ephemeral;
	}

	private MessageCreateRequest visible(MessageCreateRequest message) {
		return this.ephemeral ? message.toBuilder().flags(message.flags() | MessageFlag.EPHEMERAL).build() : message;
	}

}
