package io.github.discordspring.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.auditlog.AuditLogEntry;
import io.github.discordspring.model.auditlog.AuditLogQuery;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.guild.UserGuild;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessagePin;
import io.github.discordspring.model.message.MessageSearchQuery;
import io.github.discordspring.model.message.ReactionType;
import io.github.discordspring.model.user.User;
import io.github.discordspring.rest.TestServer.Reply;
import io.github.discordspring.rest.TestServer.Request;
import io.github.discordspring.rest.error.SearchIndexNotReadyException;
import io.github.discordspring.rest.ratelimit.LocalRateLimiter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * How lists are read page by page.
 */
class PagingTests {

	private static final Duration WAIT = Duration.ofSeconds(20);

	private final TestServer server = new TestServer();

	private final DiscordRestClient client = DiscordRestClient.builder()
		.baseUrl(this.server.url())
		.token(new Secret("token.of.bot"))
		.rateLimiter(LocalRateLimiter.builder().globalLimit(0).build())
		.build();

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	void messagesComeNewestFirstFromPageToPage() {
		messages(250);
		List<Message> messages = this.client.messages().getChannelMessagesBefore(4, 0, 1000).collectList().block(WAIT);
		assertThat(messages).extracting(Message::id).isEqualTo(ids(250, 1));
		assertThat(queries()).containsExactly("limit=100", "before=151&limit=100", "before=51&limit=100");
	}

	@Test
	void messagesComeOldestFirstFromPageToPage() {
		messages(250);
		List<Message> messages = this.client.messages().getChannelMessagesAfter(4, 20, 1000).collectList().block(WAIT);
		assertThat(messages).extracting(Message::id).isEqualTo(ids(21, 250));
		assertThat(queries()).containsExactly("after=20&limit=100", "after=120&limit=100", "after=220&limit=100");
	}

	@Test
	void noMoreIsAskedForThanTheMost() {
		messages(250);
		assertThat(this.client.messages().getChannelMessagesBefore(4, 0, 130).collectList().block(WAIT)).hasSize(130);
		assertThat(queries()).containsExactly("limit=100", "before=151&limit=30");
		assertThat(this.client.messages().getChannelMessagesBefore(4, 0, 0).collectList().block(WAIT)).isEmpty();
		assertThat(this.server.requests).hasSize(2);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.messages().getChannelMessagesBefore(4, 0, -1).collectList().block(WAIT))
			.withMessageContaining("-1");
	}

	@Test
	void aPageIsAskedForWhenTheOneBeforeIsUsedUp() {
		messages(250);
		StepVerifier.create(this.client.messages().getChannelMessagesBefore(4, 0, Integer.MAX_VALUE), 0)
			.thenRequest(99)
			.expectNextCount(99)
			.then(() -> assertThat(this.server.requests).hasSize(1))
			.thenRequest(2)
			.expectNextCount(2)
			.then(() -> assertThat(this.server.requests).hasSize(2))
			.thenCancel()
			.verify(WAIT);
		assertThat(this.client.messages()
			.getChannelMessagesBefore(4, 0, Integer.MAX_VALUE)
			.take(5)
			.collectList()
			.block(WAIT)).hasSize(5);
		assertThat(this.server.requests).hasSize(3);
	}

	@Test
	void eachSubscriberBeginsAtTheFirstPage() {
		messages(120);
		Flux<Message> all = this.client.messages().getChannelMessagesBefore(4, 0, Integer.MAX_VALUE);
		assertThat(all.collectList().block(WAIT)).hasSize(120).isEqualTo(all.collectList().block(WAIT));
	}

	@Test
	void aFullLastPageIsFollowedByAnEmptyOne() {
		messages(200);
		assertThat(this.client.messages().getChannelMessagesAfter(4, 0, Integer.MAX_VALUE).collectList().block(WAIT))
			.hasSize(200);
		assertThat(queries()).containsExactly("after=0&limit=100", "after=100&limit=100", "after=200&limit=100");
	}

	@Test
	void anAnswerWithoutContentIsTheLast() {
		this.server.otherwise(Reply.of(204));
		assertThat(this.client.auditLogs()
			.getGuildAuditLogBefore(3, AuditLogQuery.builder().build(), 100)
			.collectList()
			.block(WAIT)).isEmpty();
		assertThat(this.client.messages().getAllChannelPins(4, 100).collectList().block(WAIT)).isEmpty();
		assertThat(this.server.requests).hasSize(2);
	}

	@Test
	void theErrorOfALaterPageComesAfterTheElementsBefore() {
		this.server.reply(Reply.json(200, list(ids(100, 1), PagingTests::message)), Reply.of(403));
		StepVerifier.create(this.client.messages().getChannelMessagesBefore(4, 0, Integer.MAX_VALUE))
			.expectNextCount(100)
			.expectErrorMatches((ex) -> ex.getMessage().contains("403"))
			.verify(WAIT);
	}

	@Test
	void whateverTheNumberAndTheSizeNothingIsLostOrTwice() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		for (int round = 0; round < 20; round++) {
			int count = random.nextInt(0, 450);
			int max = random.nextInt(0, 500);
			users(count);
			assertThat(this.client.users()
				.getCurrentUserGuildsAfter(false, 0, max)
				.map(UserGuild::id)
				.collectList()
				.block(WAIT)).as("seed %d, round %d: %d of %d", seed, round, max, count)
				.isEqualTo(rising(1, Math.min(max, count)));
			assertThat(this.client.users()
				.getCurrentUserGuildsBefore(true, 0, max)
				.map(UserGuild::id)
				.collectList()
				.block(WAIT)).as("seed %d, round %d: last %d of %d", seed, round, max, count)
				.isEqualTo(falling(count, Math.max(1, count - max + 1)));
		}
	}

	@Test
	void membersGoOnFromTheUsersId() {
		this.server.answer((request) -> {
			long after = Long.parseLong(query(request).get("after"));
			return Reply.json(200, list(rising(after + 1, Math.min(after + 1000, 1500)),
					(id) -> "{\"user\":{\"id\":\"" + id + "\",\"username\":\"a\"},\"roles\":[]}"));
		});
		assertThat(this.client.guilds().listAllGuildMembers(3, 0, Integer.MAX_VALUE).count().block(WAIT))
			.isEqualTo(1500);
		assertThat(queries()).containsExactly("limit=1000&after=0", "limit=1000&after=1000");
	}

	@Test
	void reactionsAndVotersGoOnFromTheUsersId() {
		this.server.answer((request) -> {
			long after = Long.parseLong(query(request).get("after"));
			String users = list(rising(after + 1, Math.min(after + 100, 120)),
					(id) -> "{\"id\":\"" + id + "\",\"username\":\"a\"}");
			return Reply.json(200, request.uri().contains("/polls/") ? "{\"users\":" + users + "}" : users);
		});
		assertThat(this.client.polls().getAllAnswerVoters(4, 5, 1, 0, 110).map(User::id).collectList().block(WAIT))
			.isEqualTo(ids(1, 110));
		assertThat(this.client.messages().getAllReactions(4, 5, "🔥", ReactionType.NORMAL, 0, 300).count().block(WAIT))
			.isEqualTo(120);
	}

	@Test
	void theAuditLogGoesBothWays() {
		this.server.answer((request) -> {
			Map<String, String> query = query(request);
			List<Long> page = query.containsKey("after")
					? rising(Long.parseLong(query.get("after")) + 1,
							Math.min(Long.parseLong(query.get("after")) + 100, 150))
					: falling(Long.parseLong(query.getOrDefault("before", "151")) - 1,
							Math.max(1, Long.parseLong(query.getOrDefault("before", "151")) - 100));
			return Reply.json(200,
					"{\"audit_log_entries\":" + list(page,
							(id) -> "{\"id\":\"" + id + "\",\"action_type\":1,\"target_id\":null,\"user_id\":null}")
							+ "}");
		});
		AuditLogQuery query = AuditLogQuery.builder().userId(7).build();
		assertThat(this.client.auditLogs()
			.getGuildAuditLogBefore(3, query, 500)
			.map(AuditLogEntry::id)
			.collectList()
			.block(WAIT)).isEqualTo(ids(150, 1));
		assertThat(this.client.auditLogs()
			.getGuildAuditLogAfter(3, query, 500)
			.map(AuditLogEntry::id)
			.collectList()
			.block(WAIT)).isEqualTo(ids(2, 150));
		assertThat(queries()).containsExactly("user_id=7&limit=100", "user_id=7&before=51&limit=100",
				"user_id=7&after=1&limit=100", "user_id=7&after=101&limit=100");
	}

	@Test
	void pinsAndArchivedThreadsGoOnFromATime() {
		this.server.reply(Reply.json(200, pins("2026-01-03T00:00:00Z", true)),
				Reply.json(200, pins("2026-01-02T00:00:00Z", false)));
		assertThat(this.client.messages().getAllChannelPins(4, 100).map(MessagePin::pinnedAt).collectList().block(WAIT))
			.containsExactly(Instant.parse("2026-01-03T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z"));
		assertThat(queries()).containsExactly("limit=50", "before=2026-01-03T00%3A00%3A00Z&limit=50");
		this.server.requests.clear();

		this.server.reply(Reply.json(200, threads(9, "2026-01-03T00:00:00Z", true)),
				Reply.json(200, threads(8, "2026-01-02T00:00:00Z", false)));
		assertThat(this.client.channels().listAllPublicArchivedThreads(4, 2).map(Channel::id).collectList().block(WAIT))
			.containsExactly(9L, 8L);
		assertThat(queries()).containsExactly("limit=2", "before=2026-01-03T00%3A00%3A00Z&limit=2");
		this.server.requests.clear();

		this.server.reply(Reply.json(200, threads(9, "2026-01-03T00:00:00Z", true)),
				Reply.json(200, threads(8, "2026-01-02T00:00:00Z", false)));
		assertThat(this.client.channels()
			.listAllJoinedPrivateArchivedThreads(4, 100)
			.map(Channel::id)
			.collectList()
			.block(WAIT)).containsExactly(9L, 8L);
		assertThat(queries()).containsExactly("limit=100", "before=9&limit=99");
	}

	@Test
	void aSearchGoesOnByNumberAndWaitsWhileItIsIndexed() {
		String notReady = "{\"message\":\"Index not yet available\",\"code\":110000,\"documents_indexed\":5,\"retry_after\":0}";
		this.server.reply(Reply.json(202, notReady), Reply.json(200, found(30, ids(30, 7))),
				Reply.json(200, found(30, ids(6, 1))));
		MessageSearchQuery query = MessageSearchQuery.builder().content("a b").build();
		assertThat(this.client.messages().searchAllGuildMessages(3, query, 100).count().block(WAIT)).isEqualTo(30);
		assertThat(queries()).containsExactly("limit=25&offset=0&content=a%20b", "limit=25&offset=0&content=a%20b",
				"limit=25&offset=25&content=a%20b");

		this.server.reply(Reply.json(202, notReady.replace("\"retry_after\":0", "\"retry_after\":7")));
		assertThatExceptionOfType(SearchIndexNotReadyException.class)
			.isThrownBy(() -> this.client.messages().searchGuildMessages(3, query).block(WAIT))
			.withMessage("GET /guilds/{guildId}/messages/search got 202: what is searched is still being indexed "
					+ "(5 so far), try again in 7 s")
			.satisfies((ex) -> assertThat(ex.retryAfter()).isEqualTo(Duration.ofSeconds(7)))
			.satisfies((ex) -> assertThat(ex.documentsIndexed()).isEqualTo(5));
	}

	private void messages(int count) {
		this.server.answer((request) -> {
			Map<String, String> query = query(request);
			int limit = Integer.parseInt(query.get("limit"));
			List<Long> page;
			if (query.containsKey("after")) {
				long first = Long.parseLong(query.get("after")) + 1;
				page = new ArrayList<>(rising(first, Math.min(count, first + limit - 1)));
				// Newest first, also with after
				Collections.reverse(page);
			}
			else {
				long last = query.containsKey("before") ? Long.parseLong(query.get("before")) - 1 : count;
				page = falling(last, Math.max(1, last - limit + 1));
			}
			return Reply.json(200, list(page, PagingTests::message));
		});
	}

	private void users(int count) {
		this.server.answer((request) -> {
			Map<String, String> query = query(request);
			int limit = Integer.parseInt(query.get("limit"));
			List<Long> page;
			if (query.containsKey("after")) {
				long first = Long.parseLong(query.get("after")) + 1;
				page = rising(first, Math.min(count, first + limit - 1));
			}
			else {
				long last = Math.min(count, Long.parseLong(query.get("before")) - 1);
				page = new ArrayList<>(falling(last, Math.max(1, last - limit + 1)));
				Collections.reverse(page);
			}
			return Reply.json(200, list(page, (id) -> "{\"id\":\"" + id + "\",\"name\":\"g\",\"permissions\":\"0\"}"));
		});
	}

	private List<String> queries() {
		return this.server.requests.stream().map((request) -> request.uri().replaceAll(".*\\?", "")).toList();
	}

	private static Map<String, String> query(Request request) {
		Map<String, String> query = new HashMap<>();
		for (String part : request.uri().replaceAll(".*\\?", "").split("&")) {
			query.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
		}
		return query;
	}

	/** Counts up or down, both ends included. */
	private static List<Long> ids(long from, long to) {
		return (from <= to) ? rising(from, to) : falling(from, to);
	}

	private static List<Long> rising(long from, long to) {
		return LongStream.rangeClosed(from, to).boxed().toList();
	}

	private static List<Long> falling(long from, long to) {
		return LongStream.rangeClosed(to, from).map((id) -> from + to - id).boxed().toList();
	}

	private static String list(List<Long> ids, LongFunction<String> element) {
		return ids.stream().map(element::apply).collect(Collectors.joining(",", "[", "]"));
	}

	private static String message(long id) {
		return Samples.MESSAGE.replace("334385199974967042", Long.toString(id));
	}

	private static String pins(String time, boolean more) {
		return "{\"items\":[{\"pinned_at\":\"" + time + "\",\"message\":" + Samples.MESSAGE + "}],\"has_more\":" + more
				+ "}";
	}

	private static String threads(long id, String time, boolean more) {
		return "{\"threads\":[{\"id\":\"" + id
				+ "\",\"type\":11,\"thread_metadata\":{\"archived\":true,\"locked\":false,"
				+ "\"auto_archive_duration\":60,\"archive_timestamp\":\"" + time + "\"}}],\"members\":[],\"has_more\":"
				+ more + "}";
	}

	private static String found(int total, List<Long> ids) {
		return "{\"total_results\":" + total + ",\"messages\":" + list(ids, (id) -> "[" + message(id) + "]") + "}";
	}

}
