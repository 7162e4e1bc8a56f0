package io.github.discordspring.emulator;

import java.time.Duration;

import io.github.discordspring.emulator.world.Interaction;
import io.github.discordspring.emulator.world.InteractionState;
import io.github.discordspring.emulator.world.Message;
import io.github.discordspring.emulator.world.World;
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
		EmulatedMessage answer = this.world.await(() -> {
			Message original = this.interaction.original();
			return (original != null && this.interaction.state() == InteractionState.ANSWERED)
					? EmulatedMessage.of(original) : null;
		}, timeout);
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
		ObjectNode modal = this.world.await(this.interaction::modal, DiscordEmulator.DEFAULT_WAIT);
		if (modal == null) {
			throw new IllegalStateException("The interaction was not answered with a form within "
					+ DiscordEmulator.DEFAULT_WAIT + "; its state is " + state());
		}
		return modal;
	}

}
