package io.github.discordspring.model.poll;

import java.util.List;
import java.util.stream.Stream;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A poll to be sent with a message.
 *
 * @param question what is asked: text of 1 to 300 characters, no emoji
 * @param answers 1 to 10
 * @param duration hours it is open, 1 to 768, 24 by default
 * @param allowMultiselect whether several answers may be chosen
 * @param layoutType how it looks, 1 by default
 * @see <a href=
 * "https://docs.discord.com/developers/resources/poll#poll-create-request-object">Poll
 * create request object</a>
 */
@DiscordObject(builder = true)
public record PollCreateRequest(PollMediaRequest question, @Count(min = 1, max = 10) List<PollAnswerRequest> answers,
		@Range(min = 1, max = 768) @Nullable Integer duration, boolean allowMultiselect,
		@Nullable PollLayoutType layoutType) implements Validated {

	/**
	 * Starts one.
	 * @return a builder
	 */
	public static PollCreateRequestBuilder builder() {
		return new PollCreateRequestBuilder();
	}

	/** Most characters of an answer. */
	public static final int MAX_ANSWER = 55;

	/** Most characters of the question. */
	public static final int MAX_QUESTION = 300;

	/**
	 * Makes a poll of texts.
	 * @param question 1 to 300 characters
	 * @param answers 1 to 10, of 1 to 55 characters each
	 * @return the poll
	 */
	public static PollCreateRequest of(String question, String... answers) {
		return builder().question(PollMediaRequest.of(question))
			.answers(Stream.of(answers).map(PollAnswerRequest::of).toList())
			.build();
	}

	@Override
	public void validate(Faults faults) {
		faults.check(this.question.text() != null, "question.text", "is missing");
		faults.length("question.text", this.question.text(), 1, MAX_QUESTION);
		faults.check(this.question.emoji() == null, "question.emoji", "is for answers only");
		faults.each("answers", this.answers, (answer, inAnswer) -> {
			inAnswer.check(answer.pollMedia().text() != null || answer.pollMedia().emoji() != null, "poll_media",
					"text and emoji are missing");
			inAnswer.length("poll_media.text", answer.pollMedia().text(), 1, MAX_ANSWER);
		});
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public PollCreateRequestBuilder toBuilder() {
		return PollCreateRequestBuilder.from(this);
	}

}
