package io.github.discordspring.gateway;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.gateway.Opcode;
import io.github.discordspring.model.gateway.ShardId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * Writes what is sent.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#send-events">Send events</a>
 */
final class PayloadWriter {

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

	byte[] identify(GatewayOptions options, ShardId shard, int intents) {
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

	private byte[] write(int op, Consumer<JsonGenerator> data) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (JsonGenerator generator = this.encoding.factory().createGenerator(ObjectWriteContext.empty(), out)) {
			generator.writeStartObject();
			generator.writeNumberProperty("op", op);
			generator.writeName("d");
			data.accept(generator);
			generator.writeEndObject();
		}
		return out.toByteArray();
	}

}
