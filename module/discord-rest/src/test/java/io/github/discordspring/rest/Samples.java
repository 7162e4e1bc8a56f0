package io.github.discordspring.rest;

/**
 * Bodies as Discord sends them, with hardly more than what must be there.
 */
final class Samples {

	static final String USER = """
			{"id":"80351110224678912","username":"Nelly","discriminator":"0","avatar":null}""";

	static final String MESSAGE = """
			{"id":"334385199974967042","channel_id":"290926798999357250","author":%s,"content":"Supa Hot",
			"timestamp":"2017-07-11T17:27:07.299000+00:00","edited_timestamp":null,"tts":false,
			"mention_everyone":false,"mentions":[],"mention_roles":[],"attachments":[],"embeds":[],
			"pinned":false,"type":0}""".formatted(USER);

	static final String CHANNEL = """
			{"id":"41771983423143937","guild_id":"41771983423143936","name":"general","type":0,"position":6,
			"permission_overwrites":[],"nsfw":false,"topic":null,"last_message_id":null,"parent_id":null}""";

	static final String ROLE = """
			{"id":"41771983423143936","name":"@everyone","color":0,"hoist":false,"position":0,"permissions":"66321471",
			"managed":false,"mentionable":false,"flags":0}""";

	static final String GUILD = """
			{"id":"197038439483310086","name":"Discord Testers","icon":null,"owner_id":"73193882359173120",
			"afk_channel_id":null,"afk_timeout":300,"verification_level":3,"default_message_notifications":1,
			"explicit_content_filter":2,"roles":[%s],"emojis":[],"features":[],"mfa_level":1,
			"premium_tier":3,"preferred_locale":"en-US","nsfw_level":0}""".formatted(ROLE);

	static final String MEMBER = """
			{"user":%s,"nick":"NOT API SUPPORT","avatar":null,"roles":[],"joined_at":"2015-04-26T06:26:56.936000+00:00",
			"deaf":false,"mute":false,"flags":0}""".formatted(USER);

	static final String APPLICATION = """
			{"id":"172150183260323840","name":"Baba O-Riley","icon":null,"description":"Test","bot_public":true,
			"bot_require_code_grant":false,"verify_key":"1234","flags":0,"tags":[]}""";

	static final String COMMAND = """
			{"id":"2","type":1,"application_id":"1","name":"blep","description":"Send a picture","version":"3"}""";

	static final String GATEWAY_BOT = """
			{"url":"wss://gateway.discord.gg/","shards":9,"session_start_limit":{"total":1000,"remaining":999,
			"reset_after":14400000,"max_concurrency":1}}""";

	private Samples() {
	}

	static String list(String element) {
		return "[" + element + "," + element + "]";
	}

}
