package io.github.discordspring.cache;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.discordspring.cache.redis.RedisStore;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.GuildDeleteEvent;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often the cache waits for Redis.
 */
@Timeout(300)
class RedisRoundTripTests extends WithRedis {

	private static final String EMOJIS = many("{'id':'#','name':'e'}", 1100);

	private static final String STICKERS = many("{'id':'#','name':'s','type':2,'format_type':1,'guild_id':'100'}",
			1200);

	private static final String SOUNDS = many("{'sound_id':'#','name':'q','volume':1.0,'guild_id':'100'}", 1300);

	private static final String THREADS = many("{'id':'#','guild_id':'100','parent_id':'2000','type':11,'name':'t',"
			+ "'member':{'id':'#','user_id':'1','join_timestamp':'2024-01-01T00:00:00Z','flags':1}}", 3000);

	private static final String MEMBERS = many("{'user':{'id':'#','username':'u'},'nick':'m','roles':['1001']}", 5000);

	private static final String PRESENCES = many(
			"{'user':{'id':'#'},'guild_id':'100','status':'online','activities':[]}", 5000);

	private static final String MEMBER = "{'user':{'id':'5001','username':'u'},'roles':[],'permissions':'0'}";

	private static final String MESSAGE = "'id':'8000','channel_id':'2001','author':{'id':'5001','username':'u'},"
			+ "'type':0,'content':'hi','timestamp':'2024-01-01T00:00:00Z'";

	private static final String REACTION = "'message_id':'8000','channel_id':'2001','user_id':'5001',"
			+ "'emoji':{'id':null,'name':'x'},'burst':false,'type':0";

	/** One of them looks in each two seconds whether Redis has lost something. */
	private static final long HANDFUL = 10;

	private final SoftAssertions all = new SoftAssertions();

	private RoundTrips proxy;

	private DiscordCache cache;

	@BeforeEach
	void start() {
		this.proxy = closing(new RoundTrips(closing(RedisServer.inMemory()).port()));
		this.cache = cache(new RedisStore(connect(this.proxy.port()), "test", InstantSource.system()));
		this.cache.apply(Sample.ready(Sample.user(1), 100));
	}

	@Test
	void anEventIsAHandfulWhateverIsInIt() {
		checkEvents();
		this.all.assertAll();
	}

	@Test
	void anEventIsAHandfulWhereMembersAreKeptByWhatElseIsThere() {
		this.cache.setPolicy(EntityType.MEMBERS, CachingPolicy.named(EntityType.MEMBERS, "voice", "online", "owner"));
		checkEvents();
		this.cache.apply(created());
		check("online",
				() -> this.cache.setPolicy(EntityType.MEMBERS, CachingPolicy.named(EntityType.MEMBERS, "online")));
		check("no voice", () -> this.cache.setPolicy(EntityType.VOICE_STATES, CachingPolicy.none()));
		check("no presence", () -> this.cache.setPolicy(EntityType.PRESENCES, CachingPolicy.none()));
		assertThat(this.cache.members().count()).isZero();
		this.all.assertAll();
	}

	@Test
	void aChangeOfWhatIsKeptIsAHandfulWhateverIsThere() {
		this.cache.apply(created());
		check("sweep", () -> this.cache.members().sweep((member) -> member.user().id() == 5001));
		check("policy", () -> this.cache.setPolicy(EntityType.MEMBERS, (member, guildId) -> member.user().id() > 5030));
		check("maximum", () -> this.cache.setLimits(EntityType.MEMBERS, new EntityLimits(5, null, null)));
		assertThat(this.cache.members().count()).isEqualTo(5);
		for (int id = 8000; id < 8060; id++) {
			dispatch(this.cache, event(EventType.MESSAGE_REACTION_ADD, REACTION.replace("8000", Integer.toString(id))));
		}
		awaitConfirmed(this.cache);
		assertThat(this.cache.reactions().count()).isEqualTo(60);
		check("no reactions", () -> this.cache.setPolicy(EntityType.REACTIONS, CachingPolicy.none()));
		assertThat(this.cache.reactions().count()).isZero();
		check("no policy", () -> this.cache.setPolicy(EntityType.ROLES, CachingPolicy.none()));
		assertThat(this.cache.roles().count()).isZero();
		this.all.assertAll();
	}

	@Test
	void whatWasThereBeforeIsAHandfulWhateverIsInTheEvent() {
		this.cache.apply(created());
		for (DispatchEvent event : events()) {
			check(event.eventType().name(), () -> this.cache.applyAndCompare(event));
		}
		for (DispatchEvent event : List.of(created(), event(EventType.MESSAGE_CREATE, MESSAGE),
				event(EventType.GUILD_MEMBER_UPDATE, "'user':{'id':'5002','username':'v'},'roles':[],'nick':'x'"),
				event(EventType.GUILD_MEMBER_REMOVE, "'user':{'id':'5003','username':'v'}"),
				event(EventType.GUILD_MEMBER_ADD, "'user':{'id':'5003','username':'v'},'roles':[]"),
				event(EventType.GUILD_BAN_ADD, "'user':{'id':'5004','username':'v'}"),
				event(EventType.GUILD_BAN_REMOVE, "'user':{'id':'5004','username':'v'}"),
				event(EventType.INVITE_CREATE, "'channel_id':'2001','code':'abc','created_at':'2024-01-01T00:00:00Z'"),
				event(EventType.INVITE_DELETE, "'channel_id':'2001','code':'abc'"),
				event(EventType.MESSAGE_DELETE, "'id':'8000','channel_id':'2001'"),
				event(EventType.THREAD_MEMBER_UPDATE,
						"'id':'3001','user_id':'1','join_timestamp':'2024-01-01T00:00:00Z','flags':1"),
				event(EventType.USER_UPDATE, "'id':'1','username':'bot'"),
				event(EventType.GUILD_ROLE_DELETE, "'role_id':'1001'"))) {
			check("then " + event.eventType().name(), () -> this.cache.applyAndCompare(event));
		}
		this.all.assertAll();
	}

	private void checkEvents() {
		for (DispatchEvent event : events()) {
			check(event.eventType().name(), () -> this.cache.apply(event));
		}
		assertThat(this.proxy.count()).as("each is at least written").isGreaterThan(events().size());
	}

	private void check(String name, Runnable action) {
		long before = this.proxy.count();
		action.run();
		this.all.assertThat(this.proxy.count() - before).as(name).isBetween(0L, HANDFUL);
	}

	private static List<DispatchEvent> events() {
		return List.of(created(), created(), event(EventType.GUILD_UPDATE, guild()),
				event(EventType.GUILD_EMOJIS_UPDATE, "'emojis':[" + EMOJIS + "]"),
				event(EventType.GUILD_STICKERS_UPDATE, "'stickers':[" + STICKERS + "]"),
				event(EventType.GUILD_SOUNDBOARD_SOUNDS_UPDATE, "'soundboard_sounds':[" + SOUNDS + "]"),
				event(EventType.GUILD_MEMBERS_CHUNK,
						"'chunk_index':0,'chunk_count':1,'members':[" + MEMBERS + "],'presences':[" + PRESENCES + "]"),
				event(EventType.THREAD_LIST_SYNC,
						"'threads':[" + THREADS + "],'members':["
								+ many("{'id':'#','user_id':'1','join_timestamp':'2024-01-01T00:00:00Z','flags':1}",
										3000)
								+ "]"),
				event(EventType.THREAD_MEMBERS_UPDATE, "'id':'3001','member_count':60,'added_members':["
						+ many("{'id':'3001','user_id':'#','join_timestamp':'2024-01-01T00:00:00Z','flags':1}", 5000)
						+ "]"),
				event(EventType.MESSAGE_CREATE, "'member':{'roles':[],'nick':'m'}," + MESSAGE),
				event(EventType.MESSAGE_REACTION_ADD, REACTION), event(EventType.MESSAGE_REACTION_REMOVE, REACTION),
				event(EventType.MESSAGE_REACTION_ADD, REACTION), event(EventType.MESSAGE_UPDATE, MESSAGE),
				event(EventType.VOICE_STATE_UPDATE,
						"'user_id':'5001','channel_id':'2002','session_id':'x','member':" + MEMBER),
				event(EventType.PRESENCE_UPDATE, "'user':{'id':'5001'},'status':'idle','activities':[]"),
				event(EventType.GUILD_MEMBER_UPDATE, "'user':{'id':'5001','username':'u'},'roles':['1001'],'nick':'n'"),
				event(EventType.GUILD_MEMBER_ADD, "'user':{'id':'5100','username':'u'},'roles':[]"),
				event(EventType.GUILD_MEMBER_REMOVE, "'user':{'id':'5100','username':'u'}"),
				event(EventType.CHANNEL_UPDATE, "'id':'2002','type':0,'name':'x'"),
				event(EventType.CHANNEL_PINS_UPDATE, "'channel_id':'2001','last_pin_timestamp':'2024-01-01T00:00:00Z'"),
				event(EventType.THREAD_UPDATE, "'id':'3002','type':11,'parent_id':'2000','name':'x'"),
				event(EventType.GUILD_ROLE_UPDATE, "'role':{'id':'1002','name':'x','permissions':'0'}"),
				event(EventType.GUILD_ROLE_DELETE, "'role_id':'1001'"),
				event(EventType.INVITE_CREATE, "'channel_id':'2001','code':'abc','created_at':'2024-01-01T00:00:00Z'"),
				event(EventType.INVITE_DELETE, "'channel_id':'2001','code':'abc'"),
				event(EventType.INTERACTION_CREATE,
						"'id':'9000','application_id':'1','type':2,'token':'t','version':1,"
								+ "'channel_id':'2001','member':" + MEMBER
								+ ",'data':{'id':'1','name':'c','type':1,'resolved':{'users':{"
								+ many("'#':{'id':'#','username':'u'}", 5000) + "},'members':{"
								+ many("'#':{'roles':[],'permissions':'0'}", 5000) + "}}}"),
				event(EventType.MESSAGE_DELETE_BULK, "'channel_id':'2001','ids':[" + many("'#'", 8000) + "]"),
				event(EventType.THREAD_DELETE, "'id':'3001','type':11,'parent_id':'2000'"),
				event(EventType.CHANNEL_DELETE, "'id':'2000','type':0,'name':'c'"),
				EveryType.read("{'id':'100'}", GuildDeleteEvent.class));
	}

	private static String guild() {
		return "'id':'100','name':'guild','owner_id':'1','roles':["
				+ many("{'id':'#','name':'r','permissions':'0'}", 1000) + "],'emojis':[" + EMOJIS + "],'stickers':["
				+ STICKERS + "]";
	}

	private static DispatchEvent created() {
		String channels = many("{'id':'#','type':0,'name':'c','permission_overwrites':"
				+ "[{'id':'100','type':0,'allow':'0','deny':'1'}]}", 2000);
		String stageInstances = many("{'id':'#','guild_id':'100','channel_id':'2001','topic':'t'}", 6000);
		String scheduledEvents = many("{'id':'#','guild_id':'100','name':'e','scheduled_start_time':"
				+ "'2030-01-01T00:00:00Z','status':1,'entity_type':2}", 7000);
		return event(EventType.GUILD_CREATE,
				guild() + ",'member_count':60,'channels':[" + channels + "],'threads':[" + THREADS + "],'members':["
						+ MEMBERS + "],'presences':[" + PRESENCES + "],'voice_states':["
						+ many("{'user_id':'#','channel_id':'2001','session_id':'x'}", 5000) + "],'stage_instances':["
						+ stageInstances + "],'guild_scheduled_events':[" + scheduledEvents + "],'soundboard_sounds':["
						+ SOUNDS + "]");
	}

	/**
	 * Repeats what is written for an id, as {@code #}, with others that follow.
	 */
	private static String many(String json, int firstId) {
		return IntStream.range(firstId, firstId + 60)
			.mapToObj((id) -> json.replace("#", Integer.toString(id)))
			.collect(Collectors.joining(","));
	}

	private static DispatchEvent event(EventType type, String json) {
		return EveryType.read("{'guild_id':'100'," + json + "}", type.eventClass());
	}

}
