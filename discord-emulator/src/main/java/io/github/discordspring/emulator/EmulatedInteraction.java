package io.github.discordspring.emulator;

import java.time.Duration;
import java.util.List;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Interaction;
import io.github.discordspring.emulator.world.InteractionState;
import io.github.discordspring.emulator.world.Message;
import io.github.discordspring.emulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something a person did with a bot: a command, a component, a form.
 */
public final class EmulatedInteraction {

	private final World world;

	private final Interaction interaction;

	EmulatedInteraction(World world, Interaction interaction) {
		this.world = world;
		this.interaction = interaction;
	}

	/**
	 * Gives the id.
	 * @return the id
	 */
	public long id() {
		return this.interaction.id();
	}

	/**
	 * Tells how far it has come.
	 * @return {@code pending}, {@code thinking}, {@code answered}, or {@code failed} if
	 * the bot did not answer within three seconds
	 */
	public String state() {
		return this.world.call(() -> this.interaction.state().text());
	}

	/**
	 * Gives the message that is the first answer, or that was changed by it.
	 * @return the message as it is now, or {@code null} as long as there is none
	 */
	public @Nullable EmulatedMessage answer() {
		return this.world.call(() -> {
			Message original = this.interaction.original();
			return (original != null && this.interaction.state() == InteractionState.ANSWERED)
					? EmulatedMessage.of(original) : null;
		});
	}

	/**
	 * Gives the form that is the first answer.
	 * @return the modal, or {@code null} if there is none
	 */
	public @Nullable ObjectNode modal() {
		return this.world.call(this.interaction::modal);
	}

	/**
	 * Gives the names of what is offered for an option that is being typed.
	 * @return the names, or {@code null} as long as there are none
	 */
	public @Nullable List<String> choices() {
		return this.world.call(() -> {
			ArrayNode choices = this.interaction.choices();
			return (choices != null) ? choices.valueStream().map((choice) -> Json.text(choice, "name")).toList() : null;
		});
	}

	/**
	 * Waits up to five seconds for the answer.
	 * @return the message that is the first answer, or that was changed by it
	 * @throws IllegalStateException if there is none in time
	 */
	public EmulatedMessage awaitAnswer() {
		return awaitAnswer(DiscordEmulator.DEFAULT_WAIT);
	}

	/**
	 * Waits for the answer; one that is promised only is waited for, too.
	 * @param timeout how long to wait at most
	 * @return the message that is the first answer, or that was changed by it
	 * @throws IllegalStateException if there is none in time
	 */
	public EmulatedMessage awaitAnswer(Duration timeout) {
		EmulatedMessage answer = this.world.await(this::answer, timeout);
		if (answer == null) {
			throw new IllegalStateException(
					"The interaction was not answered with a message within " + timeout + "; its state is " + state());
		}
		return answer;
	}

	/**
	 * Waits up to five seconds for a form.
	 * @return the modal that is the first answer
	 * @throws IllegalStateException if there is none in time
	 */
	public ObjectNode awaitModal() {
		return awaitModal(DiscordEmulator.DEFAULT_WAIT);
	}

	/**
	 * Waits for a form.
	 * @param timeout how long to wait at most
	 * @return the modal that is the first answer
	 * @throws IllegalStateException if there is none in time
	 */
	public ObjectNode awaitModal(Duration timeout) {
		ObjectNode modal = this.world.await(this::modal, timeout);
		if (modal == null) {
			throw new IllegalStateException(
					"The interaction was not answered with a form within " + timeout + "; its state is " + state());
		}
		return modal;
	}

}
