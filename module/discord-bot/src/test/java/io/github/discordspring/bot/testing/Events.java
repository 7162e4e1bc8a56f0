package io.github.discordspring.bot.testing;

/**
 * Data of events as Discord sends it, cut down to what matters. Apostrophes stand for
 * quotes.
 */
public final class Events {

	private Events() {
	}

	/**
	 * A message by user 7 in guild 1.
	 */
	public static String message(long channelId, long id, String content) {
		return message("'guild_id':'1',", channelId, id, content, "'id':'7','username':'alice'");
	}

	/**
	 * A direct message by user 7.
	 */
	public static String directMessage(long channelId, long id, String content) {
		return message("", channelId, id, content, "'id':'7','username':'alice'");
	}

	/**
	 * A message by a bot in guild 1.
	 */
	public static String botMessage(long channelId, long id, String content) {
		return message("'guild_id':'1',", channelId, id, content, "'id':'500','username':'bot','bot':true");
	}

	private static String message(String guild, long channelId, long id, String content, String author) {
		return "{" + guild + "'id':'" + id + "','channel_id':'" + channelId + "','author':{" + author + "},'content':'"
				+ content + "','timestamp':'2026-11-20T10:00:00.000000+00:00','type':0}";
	}

	/**
	 * User 7 uses a command in guild 1.
	 * @param data the rest of the data, such as {@code 'name':'ping'}
	 */
	public static String command(long id, String data) {
		return interaction(id, 2, "'id':'60','type':1," + data, "");
	}

	/**
	 * User 7 presses a button in guild 1.
	 */
	public static String button(long id, String customId) {
		return interaction(id, 3, "'component_type':2,'custom_id':'" + customId + "'",
				",'message':" + botMessage(2, 31, "vote"));
	}

	/**
	 * User 7 types the value of an option of a command in guild 1.
	 * @param data the rest of the data, with the option that has the focus
	 */
	public static String autocomplete(long id, String data) {
		return interaction(id, 4, "'id':'60','type':1," + data, "");
	}

	/**
	 * User 7 selects texts in guild 1.
	 * @param values the texts in quotes, with commas between them
	 */
	public static String select(long id, String customId, String values) {
		return interaction(id, 3, "'component_type':3,'custom_id':'" + customId + "','values':[" + values + "]",
				",'message':" + botMessage(2, 31, "vote"));
	}

	/**
	 * User 7 submits a form with one text in guild 1.
	 */
	public static String modal(long id, String customId, String field, String value) {
		return interaction(id, 5, "'custom_id':'" + customId + "','components':[{'type':1,'components':[{'type':4,"
				+ "'custom_id':'" + field + "','value':'" + value + "'}]}]", "");
	}

	private static String interaction(long id, int type, String data, String more) {
		return "{'id':'" + id + "','application_id':'500','type':" + type + ",'data':{" + data
				+ "},'guild_id':'1','channel_id':'2','channel':{'id':'2','type':0,'name':'general'},"
				+ "'member':{'user':{'id':'7','username':'alice'},'roles':[],'permissions':'8'}," + "'token':'token-"
				+ id + "','version':1" + more + "}";
	}

	/**
	 * Guild 1 with channel 2 and member 7.
	 */
	public static String guild() {
		return "{'id':'1','name':'Test','owner_id':'7','roles':[{'id':'1','name':'@everyone','permissions':'0'}],"
				+ "'channels':[{'id':'2','type':0,'name':'general'}],"
				+ "'members':[{'user':{'id':'7','username':'alice'},'roles':[]}],'member_count':1}";
	}

}
