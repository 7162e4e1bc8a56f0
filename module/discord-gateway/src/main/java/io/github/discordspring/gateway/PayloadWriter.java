package io.github.discordspring.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import io.github.discordspring.gateway.GatewayCommandException.Reason;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.gateway.GatewayCommand;
import io.github.discordspring.model.gateway.Opcode;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.model.gateway.UpdatePresence;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;

/**
 * Writes what is sent.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#send-events">Send events</a>
 */
final class PayloadWriter {

	/** How many bytes Discord takes. */
	static final int LONGEST = 4096;

	private final Encoding encoding;

	PayloadWriter(Encoding encoding) {
		this.encoding = encoding;
	}

	/**
	 * Writes a heartbeat.
	 * @param sequence what was received last, -1 if nothing was
	 */
	byte[] heartbeat(long sequence) {
		return write(Opcode.HEARTBEAT, (generator) -> {
			if (sequence >= 0) {
				generator.writeNumber(sequence);
			}
			else {
				generator.writeNull();
			}
		});
	}

	byte[] identify(GatewayOptions options, ShardId shard, int intents, @Nullable UpdatePresence presence) {
		return write(Opcode.IDENTIFY, (generator) -> {
			generator.writeStartObject();
			generator.writeStringProperty("token", options.token().value());
			generator.writeNumberProperty("intents", intents);
			if (options.compression().isOfPayloads()) {
				generator.writeBooleanProperty("compress", true);
			}
			generator.writeNumberProperty("large_threshold", options.largeThreshold());
			generator.writeArrayPropertyStart("shard");
			generator.writeNumber(shard.id());
			generator.writeNumber(shard.count());
			generator.writeEndArray();
			IdentifyProperties properties = options.identifyProperties();
			generator.writeObjectPropertyStart("properties");
			generator.writeStringProperty("os", properties.os());
			generator.writeStringProperty("browser", properties.browser());
			generator.writeStringProperty("device", properties.device());
			generator.writeEndObject();
			if (presence != null) {
				generator.writeName("presence");
				presence.write(generator);
			}
			generator.writeEndObject();
		});
	}

	byte[] resume(Secret token, Secret sessionId, long sequence) {
		return write(Opcode.RESUME, (generator) -> {
			generator.writeStartObject();
			generator.writeStringProperty("token", token.value());
			generator.writeStringProperty("session_id", sessionId.value());
			generator.writeNumberProperty("seq", sequence);
			generator.writeEndObject();
		});
	}

	/**
	 * Writes a command.
	 * @throws GatewayCommandException if it is too long
	 */
	byte[] command(GatewayCommand command) {
		return checkLength(command.opcode(), write(command.opcode(), command::write));
	}

	/**
	 * Writes a command whose data is JSON.
	 * @throws GatewayCommandException if it is too long, not to be sent, or no JSON
	 */
	byte[] raw(int opcode, String data) {
		switch (opcode) {
			case Opcode.DISPATCH, Opcode.RECONNECT, Opcode.INVALID_SESSION, Opcode.HELLO, Opcode.HEARTBEAT_ACK ->
				throw new GatewayCommandException(Reason.OPCODE_NOT_ALLOWED,
						"Opcode " + opcode + " is received only; Discord would close the connection");
			case Opcode.HEARTBEAT, Opcode.IDENTIFY, Opcode.RESUME -> throw new GatewayCommandException(
					Reason.OPCODE_NOT_ALLOWED, "Opcode " + opcode + " is sent by the session itself");
			default -> {
			}
		}
		byte[] json = data.getBytes(StandardCharsets.UTF_8);
		try {
			return checkLength(opcode, write(opcode, (generator) -> copy(json, generator)));
		}
		catch (JacksonException ex) {
			throw new GatewayCommandException(Reason.MALFORMED,
					"The data of opcode " + opcode + " is not well-formed JSON: " + ex.getOriginalMessage());
		}
	}

	private static void copy(byte[] json, JsonGenerator generator) {
		try (JsonParser parser = Encoding.JSON.parser(json, 0, json.length)) {
			if (parser.nextToken() == null) {
				throw new StreamReadException(parser, "there is nothing");
			}
			generator.copyCurrentStructure(parser);
			if (parser.nextToken() != null) {
				throw new StreamReadException(parser, "there is more behind it");
			}
		}
	}

	private static byte[] checkLength(int opcode, byte[] payload) {
		if (payload.length > LONGEST) {
			throw new GatewayCommandException(Reason.TOO_LONG, "Opcode " + opcode + " with " + payload.length
					+ " bytes is too long: Discord takes " + LONGEST + " and would close the connection");
		}
		return payload;
	}

	private byte[] write(int op, Consumer<JsonGenerator> data) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (JsonGenerator generator = this.encoding.generator(out)) {
			generator.writeStartObject();
			generator.writeNumberProperty("op", op);
			generator.writeName("d");
			data.accept(generator);
			generator.writeEndObject();
		}
		return out.toByteArray();
	}

}
