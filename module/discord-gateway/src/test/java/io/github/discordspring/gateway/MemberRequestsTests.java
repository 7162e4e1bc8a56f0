package io.github.discordspring.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.gateway.GatewayCommandException.Reason;
import io.github.discordspring.gateway.MemberRequests.Pending;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.event.GuildMembersChunkEvent;
import io.github.discordspring.model.event.RateLimitedEvent;
import io.github.discordspring.model.gateway.RequestGuildMembers;
import io.github.discordspring.model.json.DiscordJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers that come in parts, in virtual time.
 */
class MemberRequestsTests {

	private static final long GUILD = 42;

	private final List<Pending> sent = new ArrayList<>();

	private final List<GuildMembers> members = new ArrayList<>();

	private final List<Reason> failures = new ArrayList<>();

	private final MemberRequests requests = new MemberRequests((request) -> {
		this.sent.add(request);
		request.sent(this.now);
	});

	private long now;

	@Test
	void partsAreJoinedInTheirOrderHoweverTheyCome() {
		request();
		chunk("1", 2, 3);
		chunk("1", 0, 3);
		chunk("1", 2, 3);
		assertThat(this.members).isEmpty();
		chunk("1", 1, 3);

		assertThat(this.members).hasSize(1);
		assertThat(this.members.get(0).guildId()).isEqualTo(GUILD);
		assertThat(this.members.get(0).chunks()).extracting(GuildMembersChunkEvent::chunkIndex)
			.containsExactly(0, 1, 2);
		assertThat(this.members.get(0).notFound()).isEqualTo(Snowflakes.of(100, 101, 102));
		assertThat(this.requests.isWaiting()).isFalse();
	}

	@Test
	void eachRequestHasItsOwnNonceAndGetsItsOwnParts() {
		request();
		request();
		assertThat(this.sent).extracting((pending) -> pending.request().nonce())
			.doesNotHaveDuplicates()
			.allMatch((nonce) -> nonce.length() <= 32);
		chunk("2", 0, 1);
		assertThat(this.members).hasSize(1);
		assertThat(this.requests.isWaiting()).isTrue();
		chunk("1", 0, 1);
		assertThat(this.members).hasSize(2);
	}

	@Test
	void partsOfNoRequestAndWrongOnesAreIgnored() {
		request();
		chunk("other", 0, 1);
		chunk(null, 0, 1);
		chunk("1", 1, 1);
		chunk("1", -1, 1);
		chunk("1", 0, 0);
		chunk("1", 0, Integer.MAX_VALUE);
		assertThat(this.members).isEmpty();
		chunk("1", 0, 1);
		assertThat(this.members).hasSize(1);
	}

	@Test
	void partsOfARequestOfAnotherProcessWhichTheSessionReplaysAreNoAnswer() {
		List<Pending> earlier = new ArrayList<>();
		new MemberRequests(earlier::add).add(RequestGuildMembers.all(GUILD), (members, failure) -> {
		});
		request();
		chunk(earlier.get(0).request().nonce(), 0, 1);
		assertThat(this.members).isEmpty();
	}

	@Test
	void aRequestThatIsOneTooManyIsSentAgainWhenDiscordSays() {
		request();
		this.requests.rateLimited(rateLimited("1", 12.5), this.now);
		pass(12_499);
		assertThat(this.sent).hasSize(1);
		pass(1);
		assertThat(this.sent).hasSize(2);
		chunk("1", 0, 1);
		assertThat(this.members).hasSize(1);
	}

	@Test
	void aNewSessionDoesNotShortenTheWaitThatDiscordAskedFor() {
		request();
		this.requests.rateLimited(rateLimited("1", 12.5), this.now);
		this.requests.sessionStarted();
		assertThat(this.sent).hasSize(1);
		pass(12_500);
		assertThat(this.sent).hasSize(2);
	}

	@Test
	void anotherRequestsLimitChangesNothing() {
		request();
		this.requests.rateLimited(rateLimited("other", 1), this.now);
		pass(5_000);
		assertThat(this.sent).hasSize(1);
	}

	@Test
	void aNewSessionIsAskedAgainFromTheBeginning() {
		request();
		chunk("1", 0, 2);
		this.requests.sessionStarted();
		assertThat(this.sent).hasSize(2);
		chunk("1", 1, 2);
		assertThat(this.members).as("the first part belonged to the other session").isEmpty();
		chunk("1", 0, 2);
		assertThat(this.members).hasSize(1);
	}

	@Test
	void whatIsNotAnsweredFailsAMinuteAfterTheLastPart() {
		request();
		pass(59_000);
		chunk("1", 0, 2);
		pass(59_000);
		assertThat(this.failures).isEmpty();
		pass(1_000);
		assertThat(this.failures).containsExactly(Reason.NO_ANSWER);
		assertThat(this.requests.isWaiting()).isFalse();
		assertThat(this.requests.wakeAt()).isEqualTo(Long.MAX_VALUE);
	}

	@Test
	void whoGivesUpIsNotTold() {
		this.requests.remove(request());
		chunk("1", 0, 1);
		pass(120_000);
		assertThat(this.members).isEmpty();
		assertThat(this.failures).isEmpty();
	}

	private Pending request() {
		return this.requests.add(RequestGuildMembers.all(GUILD), (result, failure) -> {
			if (result != null) {
				this.members.add(result);
			}
			if (failure != null) {
				this.failures.add(failure.reason());
			}
		});
	}

	private void pass(long millis) {
		this.now += TimeUnit.MILLISECONDS.toNanos(millis);
		this.requests.tick(this.now);
	}

	private void chunk(String nonce, int index, int count) {
		String json = """
				{"guild_id":"%d","members":[],"chunk_index":%d,"chunk_count":%d,"not_found":["%d"]%s}"""
			.formatted(GUILD, index, count, 100 + index, (nonce != null) ? ",\"nonce\":\"" + nonce(nonce) + "\"" : "");
		this.requests.chunk(DiscordJson.read(json.getBytes(StandardCharsets.UTF_8), GuildMembersChunkEvent.class),
				this.now);
	}

	/** What a number stands for is that of the request. */
	private String nonce(String text) {
		return text.matches("\\d") ? this.sent.get(Integer.parseInt(text) - 1).request().nonce() : text;
	}

	private RateLimitedEvent rateLimited(String nonce, double seconds) {
		String json = """
				{"opcode":8,"retry_after":%s,"meta":{"guild_id":"%d","nonce":"%s"}}""".formatted(seconds, GUILD,
				nonce(nonce));
		return DiscordJson.read(json.getBytes(StandardCharsets.UTF_8), RateLimitedEvent.class);
	}

}
