package io.github.discordspring.cache;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.event.AddedThreadMember;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.GuildCreateEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.ThreadMembersUpdateEvent;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.user.User;

/**
 * One entity of each type.
 */
final class EveryType {

	static final long GUILD = 100;

	static final User BOT = Sample.user(9, "bot");

	private EveryType() {
	}

	/**
	 * Makes an entity.
	 * @return an entity of the guild {@link #GUILD}, the channel 200 or the thread 210,
	 * about the user 2
	 */
	static <T> T one(EntityType<T> type) {
		return read(json(type), type.entityClass());
	}

	/**
	 * Gives the same as JSON, with ' for quotes.
	 */
	static String json(EntityType<?> type) {
		return switch (type.name()) {
			case "guilds" -> "{'id':'100','name':'guild 100','owner_id':'1'}";
			case "channels" -> "{'id':'200','type':0,'guild_id':'100','name':'channel 200','permission_overwrites':["
					+ json(EntityType.OVERWRITES) + "]}";
			case "roles" -> "{'id':'100','name':'@everyone','permissions':'0'}";
			case "members" -> "{'user':{'id':'2','username':'anna'},'nick':'a','roles':[]}";
			case "users" -> "{'id':'2','username':'anna'}";
			case "messages" ->
				"{'id':'500','channel_id':'200','author':{'id':'2','username':'anna'},'type':0,'content':'hi','timestamp':'2024-01-01T00:00:00Z'}";
			case "pinned-messages" ->
				"{'id':'501','channel_id':'200','author':{'id':'2','username':'anna'},'type':0,'content':'hi','timestamp':'2024-01-01T00:00:00Z','pinned':true}";
			case "polls" ->
				"{'question':{'text':'q'},'answers':[{'answer_id':1,'poll_media':{'text':'a'}}],'allow_multiselect':false,'layout_type':1}";
			case "reactions" ->
				"{'user_id':'2','channel_id':'200','message_id':'500','emoji':{'id':null,'name':'x'},'burst':false}";
			case "overwrites" -> "{'id':'2','type':1,'allow':'1024','deny':'0'}";
			case "invite-guilds" -> "{'id':'100','name':'guild 100'}";
			case "thread-members" -> "{'id':'210','user_id':'2','join_timestamp':'2024-01-01T00:00:00Z','flags':1}";
			case "emojis" -> "{'id':'300','name':'cat','animated':true}";
			case "stickers" -> "{'id':'301','name':'wave','type':2,'format_type':1,'guild_id':'100'}";
			case "soundboard-sounds" -> "{'sound_id':'302','name':'quack','volume':1.0,'guild_id':'100'}";
			case "presences" -> "{'user':{'id':'2'},'guild_id':'100','status':'online','activities':[]}";
			case "voice-states" -> "{'guild_id':'100','channel_id':'201','user_id':'2','session_id':'x'}";
			case "stage-instances" -> "{'id':'303','guild_id':'100','channel_id':'202','topic':'t'}";
			case "scheduled-events" ->
				"{'id':'304','guild_id':'100','name':'e','scheduled_start_time':'2030-01-01T00:00:00Z','status':1,'entity_type':2}";
			case "integrations" ->
				"{'id':'305','name':'i','type':'discord','enabled':true,'account':{'id':'1','name':'a'}}";
			case "auto-moderation-rules" ->
				"{'id':'306','guild_id':'100','name':'r','creator_id':'1','event_type':1,'trigger_type':1,'actions':[],'enabled':true}";
			case "bans" -> "{'user':{'id':'2','username':'anna'}}";
			case "invites" -> "{'code':'abc','guild_id':'100','type':0}";
			case "webhooks" -> "{'id':'307','type':1,'guild_id':'100','channel_id':'200','name':'w'}";
			case "commands" ->
				"{'id':'308','type':1,'application_id':'1','guild_id':'100','name':'c','description':'d','version':'1'}";
			case "entitlements" ->
				"{'id':'309','sku_id':'1','application_id':'1','user_id':'2','type':8,'deleted':false}";
			case "subscriptions" ->
				"{'id':'310','user_id':'2','sku_ids':[],'entitlement_ids':[],'current_period_start':'2024-01-01T00:00:00Z','current_period_end':'2025-01-01T00:00:00Z','status':0}";
			default -> throw new IllegalArgumentException("What is in " + type + "?");
		};
	}

	static <T> T read(String json, Class<T> type) {
		return DiscordJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), type);
	}

	/**
	 * Reads an event of the guild {@link #GUILD}.
	 */
	static <E extends DispatchEvent> E event(Class<E> type, String json) {
		return read(json, type);
	}

	/**
	 * Makes an event of which the type of the entity is all that it holds.
	 */
	static <E extends DispatchEvent> E event(Class<E> type, EntityType<?> entityType) {
		return read(json(entityType), type);
	}

	/**
	 * Makes a guild with one of everything that comes in GUILD_CREATE.
	 */
	static GuildCreateEvent guildCreate() {
		return read("{'id':'100','name':'guild 100','owner_id':'1','member_count':1000,'roles':["
				+ json(EntityType.ROLES) + "],'channels':[" + json(EntityType.CHANNELS) + "],'members':["
				+ json(EntityType.MEMBERS) + "],'emojis':[" + json(EntityType.EMOJIS) + "],'stickers':["
				+ json(EntityType.STICKERS) + "],'soundboard_sounds':[" + json(EntityType.SOUNDBOARD_SOUNDS)
				+ "],'presences':[" + json(EntityType.PRESENCES) + "],'voice_states':[" + json(EntityType.VOICE_STATES)
				+ "],'stage_instances':[" + json(EntityType.STAGE_INSTANCES) + "],'guild_scheduled_events':["
				+ json(EntityType.SCHEDULED_EVENTS) + "]}", GuildCreateEvent.class);
	}

	/**
	 * Fills a cache with one entity of each type that its policies let in.
	 */
	static void fill(DiscordCache cache) {
		cache.apply(guildCreate());
		cache.apply(new MessageCreateEvent(one(EntityType.MESSAGES), GUILD, Sample.partial("a"), null));
		cache.apply(new ThreadMembersUpdateEvent(210, GUILD, 1,
				List.of(new AddedThreadMember(one(EntityType.THREAD_MEMBERS), null)), Snowflakes.empty()));
		for (EntityType<?> type : EntityType.values()) {
			if (cache.entities(type).count() == 0) {
				put(cache, type);
			}
		}
	}

	static <T> boolean put(DiscordCache cache, EntityType<T> type) {
		EntityCache<T> entities = cache.entities(type);
		if (type == EntityType.OVERWRITES && !cache.channels().contains(200)) {
			cache.channels().put(Sample.text(200).toBuilder().guildId(GUILD).build());
		}
		if (type == EntityType.POLLS) {
			return entities.in(parentId(type)).put(500, one(type));
		}
		return type.hasParent() ? entities.in(parentId(type)).put(one(type)) : entities.put(one(type));
	}

	static long parentId(EntityType<?> type) {
		return switch (type.name()) {
			case "messages", "pinned-messages", "polls", "overwrites" -> 200;
			case "thread-members" -> 210;
			case "reactions" -> 500;
			default -> GUILD;
		};
	}

	static <T> T get(DiscordCache cache, EntityType<T> type) {
		return cache.entities(type).values().get(0);
	}

}
