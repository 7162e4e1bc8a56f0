package io.github.discordspring.benchmarks.gateway;

import tools.jackson.core.JsonGenerator;

/**
 * The bot that all contestants are.
 */
final class Bot {

	static final long ID = 500000000000000001L;

	/** Its first part is the id, as some libraries read that. */
	static final String TOKEN = "NTAwMDAwMDAwMDAwMDAwMDAx.Gbench.not-a-secret-of-anybody";

	void write(JsonGenerator json) {
		json.writeStartObject();
		json.writeStringProperty("username", "bench");
		json.writeNumberProperty("public_flags", 0);
		json.writeStringProperty("id", Long.toString(ID));
		json.writeNullProperty("global_name");
		json.writeStringProperty("discriminator", "0000");
		json.writeBooleanProperty("bot", true);
		json.writeBooleanProperty("mfa_enabled", true);
		json.writeBooleanProperty("verified", true);
		json.writeNumberProperty("flags", 0);
		json.writeNullProperty("email");
		json.writeNullProperty("avatar");
		json.writeEndObject();
	}

}
