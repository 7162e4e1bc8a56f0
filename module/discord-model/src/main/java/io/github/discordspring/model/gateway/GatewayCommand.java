package io.github.discordspring.model.gateway;

import tools.jackson.core.JsonGenerator;

/**
 * Something that a bot may send to the gateway while it is connected.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#send-events">Send events</a>
 */
public sealed interface GatewayCommand
		permits RequestChannelInfo, RequestGuildMembers, RequestSoundboardSounds, UpdatePresence, UpdateVoiceState {

	/**
	 * Gives the number of the operation.
	 * @return one of {@link Opcode}
	 */
	int opcode();

	/**
	 * Writes the data of the payload, its {@code d}.
	 * @param generator where to write to
	 * @throws tools.jackson.core.JacksonException if it could not be written
	 */
	void write(JsonGenerator generator);

}
