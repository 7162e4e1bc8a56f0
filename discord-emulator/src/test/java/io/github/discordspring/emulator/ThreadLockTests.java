package io.github.discordspring.emulator;

import io.github.discordspring.emulator.RestClient.Answer;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.permission.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what can be done with threads that are locked or archived, and by whom.
 */
class ThreadLockTests {

	private DiscordEmulator emulator;

	/** A bot that may manage threads. */
	private RestClient moderator;

	/** One that may not. */
	private RestClient other;

	private String threads;

	@BeforeEach
	void start() {
		this.emulator = DiscordEmulator.builder().rateLimits(false).bots("Moderator", "Other").start();
		this.moderator = RestClient.of(this.emulator);
		EmulatedUser bot = this.emulator.bots().get(1);
		this.other = RestClient.of(this.emulator.restBaseUrl(), "Bot " + this.emulator.token("Other"));
		String general = "/channels/" + Snowflake.toString(this.emulator.channelId("general"));
		this.threads = general + "/threads";
		Answer denied = this.moderator.put(general + "/permissions/" + Snowflake.toString(bot.id()),
				"{\"type\":1,\"deny\":\"" + Permission.MANAGE_THREADS.mask() + "\"}");
		assertThat(denied.status()).as(denied.body()).isEqualTo(204);
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	private String thread(RestClient owner) {
		return "/channels/" + owner.post(this.threads, "{\"name\":\"talk\",\"type\":11}").idText();
	}

	@Test
	void onlyModeratorsWriteInALockedThread() {
		String thread = thread(this.moderator);
		this.moderator.patch(thread, "{\"locked\":true}");
		Answer refused = this.other.post(thread + "/messages", "{\"content\":\"x\"}");
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.code()).isEqualTo(160005);
		assertThat(this.moderator.post(thread + "/messages", "{\"content\":\"x\"}").status()).isEqualTo(200);
	}

	@Test
	void onlyModeratorsTakeALockedThreadOutOfTheArchive() {
		String thread = thread(this.other);
		this.moderator.patch(thread, "{\"archived\":true,\"locked\":true}");
		assertThat(this.other.patch(thread, "{\"archived\":false}").code()).isEqualTo(50013);
		assertThat(this.moderator.patch(thread, "{\"archived\":false}").status()).isEqualTo(200);
	}

	@Test
	void whoStartedAThreadNamesAndArchivesItButDoesNotLockOrSlowIt() {
		String thread = thread(this.other);
		assertThat(this.other.patch(thread, "{\"locked\":true}").code()).isEqualTo(50013);
		assertThat(this.other.patch(thread, "{\"rate_limit_per_user\":5}").code()).isEqualTo(50013);
		assertThat(this.other.patch(thread, "{\"name\":\"other\",\"auto_archive_duration\":60}").status())
			.isEqualTo(200);
		assertThat(this.other.patch(thread, "{\"archived\":true}").status()).isEqualTo(200);
	}

	@Test
	void inAnArchivedThreadNothingIsChangedAndNobodyReacts() {
		String thread = thread(this.other);
		String message = thread + "/messages/" + this.other.post(thread + "/messages", "{\"content\":\"x\"}").idText();
		this.moderator.patch(thread, "{\"archived\":true}");
		assertThat(this.other.patch(message, "{\"content\":\"y\"}").code()).isEqualTo(50083);
		assertThat(this.other.put(message + "/reactions/%F0%9F%91%8D/@me").code()).isEqualTo(50083);
		assertThat(this.other.get(message).status()).isEqualTo(200);
	}

}
