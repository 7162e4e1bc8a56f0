package io.github.discordspring.emulator;

import java.util.Base64;

import io.github.discordspring.emulator.RestClient.Answer;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.permission.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What tests of routes share: an emulator on virtual time, whose bot may do everything.
 * The client checks each answer against Discord's description where that is there.
 */
abstract class RouteTests {

	static final String IMAGE = "data:image/png;base64,"
			+ "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

	static final String SOUND = "data:audio/ogg;base64," + Base64.getEncoder().encodeToString(new byte[64]);

	final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	DiscordEmulator emulator;

	RestClient rest;

	EmulatedGuild emulatedGuild;

	String guild;

	String general;

	@BeforeEach
	void start() {
		this.emulator = DiscordEmulator.builder().rateLimits(false).scheduler(this.time).start();
		this.rest = RestClient.of(this.emulator);
		this.emulatedGuild = this.emulator.guild("Emulator");
		this.guild = "/guilds/" + Snowflake.toString(this.emulatedGuild.id());
		this.general = "/channels/" + Snowflake.toString(this.emulator.channelId("general"));
		this.emulatedGuild.giveRole(this.emulator.bots().get(0),
				this.emulatedGuild.addRole("Everything", 0, Permission.ADMINISTRATOR));
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	String userId(String name) {
		return Snowflake.toString(this.emulator.user(name).id());
	}

	String botId() {
		return Snowflake.toString(this.emulator.applicationId());
	}

	JsonNode get(String path) {
		return ok(this.rest.get(path)).json();
	}

	Answer post(String path, String json) {
		return this.rest.post(path, json.replace('\'', '"'));
	}

	Answer patch(String path, String json) {
		return this.rest.patch(path, json.replace('\'', '"'));
	}

	Answer put(String path, String json) {
		return this.rest.put(path, json.replace('\'', '"'));
	}

	static Answer ok(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
		return answer;
	}

	static void refused(Answer answer, int code) {
		assertThat(answer.body()).contains("\"code\":");
		assertThat(answer.code()).as(answer.body()).isEqualTo(code);
	}

	/** Tells what the last entry of the audit log is about. */
	int lastAudited() {
		return Json.number(get(this.guild + "/audit-logs?limit=1").path("audit_log_entries").path(0), "action_type");
	}

}
