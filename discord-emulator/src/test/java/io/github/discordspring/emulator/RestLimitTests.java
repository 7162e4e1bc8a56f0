package io.github.discordspring.emulator;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.discordspring.emulator.RestClient.Answer;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for how long texts, how large numbers and how many elements Discord documents:
 * the last that may be is taken, and the first that may not is refused in its place.
 */
class RestLimitTests extends RouteTests {

	private String voice;

	private String stage;

	private Answer send(String method, String path, String json) {
		this.voice = Snowflake.toString(this.emulator.channelId("Lounge"));
		if (path.contains("{stage}") || json.contains("{stage}")) {
			this.stage = (this.stage != null) ? this.stage
					: ok(post(this.guild + "/channels", "{'name':'stage','type':13}")).idText();
		}
		String sent = fill(json.replace('\'', '"'));
		return this.rest.send(this.rest.request(method, fill(path), sent));
	}

	private String fill(String text) {
		return text.replace("{guild}", this.guild)
			.replace("{channel}", this.general)
			.replace("{voice}", this.voice)
			.replace("{stage}", String.valueOf(this.stage))
			.replace("{application}", botId())
			.replace("{bob}", userId("bob"))
			.replace("{time}", "2100-01-01T00:00:00Z")
			.replace("{later}", "2100-01-02T00:00:00Z")
			.replace("{sound}", SOUND);
	}

	private static void refusedAt(Answer answer, String pointer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.code()).as(answer.body()).isEqualTo(50035);
		JsonNode errors = answer.json().path("errors").at(pointer).path("_errors");
		assertThat(errors.isEmpty()).as("Nothing is said of " + pointer + " in " + answer.body()).isFalse();
		assertThat(Json.text(errors.path(0), "code")).isNotEmpty();
		assertThat(Json.text(errors.path(0), "message")).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "POST|{channel}/messages|{'content':'#'}|2000|/content",
			"POST|{channel}/messages|{'content':'x','nonce':'#'}|25|/nonce",
			"POST|{channel}/messages|{'embeds':[{'title':'#'}]}|256|/embeds/0/title",
			"POST|{channel}/messages|{'embeds':[{'description':'#'}]}|4096|/embeds/0/description",
			"POST|{channel}/messages|{'embeds':[{'fields':[{'name':'#','value':'v'}]}]}|256|/embeds/0/fields/0/name",
			"POST|{channel}/messages|{'embeds':[{'fields':[{'name':'n','value':'#'}]}]}|1024|/embeds/0/fields/0/value",
			"POST|{channel}/messages|{'embeds':[{'footer':{'text':'#'}}]}|2048|/embeds/0/footer/text",
			"POST|{channel}/messages|{'embeds':[{'author':{'name':'#'}}]}|256|/embeds/0/author/name",
			"POST|{channel}/messages|{'poll':{'question':{'text':'#'},'answers':[{'poll_media':{'text':'a'}}]}}|300|/poll/question/text",
			"POST|{channel}/messages|{'poll':{'question':{'text':'q'},'answers':[{'poll_media':{'text':'#'}}]}}|55|/poll/answers/0/poll_media/text",
			"POST|{channel}/messages|{'flags':32768,'components':[{'type':10,'content':'#'}]}|4000|/components/0/content",
			"POST|{channel}/messages|{'components':[{'type':1,'components':[{'type':2,'style':1,'label':'#','custom_id':'c'}]}]}|80|/components/0/components/0/label",
			"POST|{channel}/messages|{'components':[{'type':1,'components':[{'type':2,'style':1,'label':'l','custom_id':'#'}]}]}|100|/components/0/components/0/custom_id",
			"POST|{channel}/messages|{'components':[{'type':1,'components':[{'type':5,'custom_id':'c','placeholder':'#'}]}]}|150|/components/0/components/0/placeholder",
			"POST|{channel}/messages|{'components':[{'type':1,'components':[{'type':3,'custom_id':'c','options':[{'label':'#','value':'v'}]}]}]}|100|/components/0/components/0/options/0/label",
			"PATCH|{guild}|{'name':'#'}|100|/name", "PATCH|{guild}|{'description':'#'}|300|/description",
			"POST|{guild}/channels|{'name':'#','type':0}|100|/name", "PATCH|{channel}|{'topic':'#'}|1024|/topic",
			"POST|{guild}/channels|{'name':'f','type':15,'topic':'#'}|4096|/topic",
			"POST|{guild}/channels|{'name':'f','type':15,'available_tags':[{'name':'#'}]}|20|/available_tags/0/name",
			"POST|{channel}/threads|{'name':'#','type':11}|100|/name",
			"PATCH|{guild}/members/@me|{'nick':'#'}|32|/nick", "PATCH|{guild}/members/{bob}|{'nick':'#'}|32|/nick",
			"PATCH|/users/@me|{'username':'#'}|32|/username", "POST|{guild}/roles|{'name':'#'}|100|/name",
			"PUT|/channels/{voice}/voice-status|{'status':'#'}|500|/status",
			"POST|{guild}/soundboard-sounds|{'name':'#','sound':'{sound}'}|32|/name",
			"POST|/stage-instances|{'channel_id':'{stage}','topic':'#'}|120|/topic",
			"POST|{guild}/scheduled-events|{'name':'#','entity_type':2,'channel_id':'{voice}','privacy_level':2,'scheduled_start_time':'{time}'}|100|/name",
			"POST|{guild}/scheduled-events|{'name':'n','description':'#','entity_type':2,'channel_id':'{voice}','privacy_level':2,'scheduled_start_time':'{time}'}|1000|/description",
			"POST|{guild}/scheduled-events|{'name':'n','entity_type':3,'entity_metadata':{'location':'#'},'privacy_level':2,'scheduled_start_time':'{time}','scheduled_end_time':'{later}'}|100|/entity_metadata/location",
			"POST|{guild}/auto-moderation/rules|{'name':'#','event_type':1,'trigger_type':3,'actions':[{'type':1}]}|100|/name",
			"POST|{guild}/auto-moderation/rules|{'name':'r','event_type':1,'trigger_type':1,'trigger_metadata':{'keyword_filter':['#']},'actions':[{'type':1}]}|60|/trigger_metadata/keyword_filter/0",
			"POST|{guild}/auto-moderation/rules|{'name':'r','event_type':1,'trigger_type':1,'trigger_metadata':{'regex_patterns':['#']},'actions':[{'type':1}]}|260|/trigger_metadata/regex_patterns/0",
			"POST|{guild}/auto-moderation/rules|{'name':'r','event_type':1,'trigger_type':1,'trigger_metadata':{'keyword_filter':['k'],'allow_list':['#']},'actions':[{'type':1}]}|60|/trigger_metadata/allow_list/0",
			"POST|{guild}/auto-moderation/rules|{'name':'r','event_type':1,'trigger_type':3,'actions':[{'type':1,'metadata':{'custom_message':'#'}}]}|150|/actions/0/metadata/custom_message",
			"POST|{guild}/templates|{'name':'#'}|100|/name",
			"POST|{guild}/templates|{'name':'n','description':'#'}|120|/description",
			"PATCH|{guild}/welcome-screen|{'description':'#'}|140|/description",
			"POST|{channel}/webhooks|{'name':'#'}|80|/name",
			"PUT|/applications/{application}/role-connections/metadata|[{'type':1,'key':'#','name':'n','description':'d'}]|50|/0/key",
			"PUT|/applications/{application}/role-connections/metadata|[{'type':1,'key':'k','name':'#','description':'d'}]|100|/0/name",
			"PUT|/applications/{application}/role-connections/metadata|[{'type':1,'key':'k','name':'n','description':'#'}]|200|/0/description",
			"PATCH|/applications/@me|{'tags':['#']}|20|/tags/0",
			"POST|/applications/{application}/commands|{'name':'#','description':'d'}|32|/name",
			"POST|/applications/{application}/commands|{'name':'n','description':'#'}|100|/description",
			"POST|/applications/{application}/commands|{'name':'#','type':2}|32|/name",
			"POST|/applications/{application}/commands|{'name':'n','description':'d','name_localizations':{'de':'#'}}|32|/name_localizations/de",
			"POST|/applications/{application}/commands|{'name':'n','description':'d','options':[{'type':3,'name':'#','description':'d'}]}|32|/options/0/name",
			"POST|/applications/{application}/commands|{'name':'n','description':'d','options':[{'type':3,'name':'o','description':'d','choices':[{'name':'#','value':'v'}]}]}|100|/options/0/choices/0/name",
			"POST|/applications/{application}/commands|{'name':'n','description':'d','options':[{'type':3,'name':'o','description':'d','choices':[{'name':'c','value':'#'}]}]}|100|/options/0/choices/0/value" })
	void aTextMayBeSoLong(String method, String path, String json, int maximum, String pointer) {
		refusedAt(send(method, path, json.replace("#", "x".repeat(maximum + 1))), pointer);
		ok(send(method, path, json.replace("#", "x".repeat(maximum))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "PATCH|{guild}|{'name':'#'}|2|/name", "PATCH|/users/@me|{'username':'#'}|2|/username",
					"POST|{guild}/soundboard-sounds|{'name':'#','sound':'{sound}'}|2|/name",
					"POST|{guild}/channels|{'name':'#','type':0}|1|/name",
					"POST|/stage-instances|{'channel_id':'{stage}','topic':'#'}|1|/topic",
					"POST|{channel}/webhooks|{'name':'#'}|1|/name" })
	void aTextMustBeSoLong(String method, String path, String json, int minimum, String pointer) {
		refusedAt(send(method, path, json.replace("#", "x".repeat(minimum - 1))), pointer);
		ok(send(method, path, json.replace("#", "x".repeat(minimum))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "PATCH|{channel}|{'rate_limit_per_user':#}|0|21600|/rate_limit_per_user",
			"PATCH|/channels/{voice}|{'bitrate':#}|8000|96000|/bitrate",
			"PATCH|/channels/{voice}|{'user_limit':#}|0|99|/user_limit",
			"PATCH|/channels/{stage}|{'user_limit':#}|0|10000|/user_limit",
			"POST|{channel}/messages|{'poll':{'question':{'text':'q'},'duration':#,'answers':[{'poll_media':{'text':'a'}}]}}|1|768|/poll/duration",
			"POST|{channel}/messages|{'embeds':[{'title':'t','color':#}]}|0|16777215|/embeds/0/color",
			"POST|{channel}/messages|{'flags':32768,'components':[{'type':17,'accent_color':#,'components':[{'type':10,'content':'c'}]}]}|0|16777215|/components/0/accent_color",
			"POST|{channel}/messages|{'components':[{'type':1,'components':[{'type':5,'custom_id':'c','min_values':#,'max_values':25}]}]}|0|25|/components/0/components/0/min_values",
			"POST|{channel}/messages|{'components':[{'type':1,'components':[{'type':5,'custom_id':'c','max_values':#}]}]}|1|25|/components/0/components/0/max_values",
			"POST|{channel}/invites|{'max_age':#}|0|604800|/max_age",
			"POST|{channel}/invites|{'max_uses':#}|0|100|/max_uses",
			"PUT|{guild}/bans/{bob}|{'delete_message_seconds':#}|0|604800|/delete_message_seconds",
			"POST|{guild}/prune|{'days':#}|1|30|/days", "POST|{guild}/roles|{'color':#}|0|16777215|/color",
			"POST|{guild}/soundboard-sounds|{'name':'nn','sound':'{sound}','volume':#}|0|1|/volume",
			"POST|{guild}/auto-moderation/rules|{'name':'r','event_type':1,'trigger_type':5,'trigger_metadata':{'mention_total_limit':#},'actions':[{'type':1}]}|0|50|/trigger_metadata/mention_total_limit",
			"POST|/applications/{application}/commands|{'name':'n','description':'d','options':[{'type':3,'name':'o','description':'d','min_length':#}]}|0|6000|/options/0/min_length",
			"POST|/applications/{application}/commands|{'name':'n','description':'d','options':[{'type':3,'name':'o','description':'d','max_length':#}]}|1|6000|/options/0/max_length",
			"POST|/applications/{application}/commands|{'name':'n','description':'d','options':[{'type':4,'name':'o','description':'d','max_value':#}]}|-9007199254740991|9007199254740991|/options/0/max_value" })
	void aNumberMayBeSoSmallAndSoLarge(String method, String path, String json, long minimum, long maximum,
			String pointer) {
		refusedAt(send(method, path, json.replace("#", Long.toString(minimum - 1))), pointer);
		refusedAt(send(method, path, json.replace("#", Long.toString(maximum + 1))), pointer);
		ok(send(method, path, json.replace("#", Long.toString(minimum))));
		if (!path.endsWith("/commands") && !path.contains("/auto-moderation/") && !path.contains("/bans/")) {
			ok(send(method, path, json.replace("#", Long.toString(maximum))));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "POST|{channel}/messages|{'embeds':[#]}|{'title':'t%'}|10|/embeds",
			"POST|{channel}/messages|{'embeds':[{'fields':[#]}]}|{'name':'n','value':'v'}|25|/embeds/0/fields",
			"POST|{channel}/messages|{'content':'x','allowed_mentions':{'users':[#]}}|\"1%\"|100|/allowed_mentions/users",
			"POST|{channel}/messages|{'poll':{'question':{'text':'q'},'answers':[#]}}|{'poll_media':{'text':'a'}}|10|/poll/answers",
			"POST|{channel}/messages|{'components':[#]}|{'type':1,'components':[{'type':2,'style':1,'label':'l','custom_id':'c%'}]}|5|/components",
			"POST|{channel}/messages|{'components':[{'type':1,'components':[#]}]}|{'type':2,'style':1,'label':'l','custom_id':'c%'}|5|/components/0/components",
			"POST|{channel}/messages|{'components':[{'type':1,'components':[{'type':3,'custom_id':'c','options':[#]}]}]}|{'label':'l','value':'v%'}|25|/components/0/components/0/options",
			"POST|{channel}/messages|{'flags':32768,'components':[#]}|{'type':10,'content':'c'}|40|/components",
			"POST|{channel}/messages|{'flags':32768,'components':[{'type':12,'items':[#]}]}|{'media':{'url':'https://a.invalid/%'}}|10|/components/0/items",
			"POST|{channel}/messages|{'flags':32768,'components':[{'type':9,'components':[#],'accessory':{'type':11,'media':{'url':'https://a.invalid'}}}]}|{'type':10,'content':'c'}|3|/components/0/components",
			"POST|{guild}/channels|{'name':'f','type':15,'available_tags':[#]}|{'name':'t%'}|20|/available_tags",
			"PATCH|/applications/@me|{'tags':[#]}|\"t%\"|5|/tags",
			"PUT|/applications/{application}/role-connections/metadata|[#]|{'type':1,'key':'k%','name':'n','description':'d'}|5|",
			"POST|{guild}/auto-moderation/rules|{'name':'r','event_type':1,'trigger_type':1,'trigger_metadata':{'keyword_filter':[#]},'actions':[{'type':1}]}|\"k%\"|1000|/trigger_metadata/keyword_filter",
			"POST|{guild}/auto-moderation/rules|{'name':'r','event_type':1,'trigger_type':1,'trigger_metadata':{'regex_patterns':[#]},'actions':[{'type':1}]}|\"k%\"|10|/trigger_metadata/regex_patterns",
			"POST|{guild}/auto-moderation/rules|{'name':'r','event_type':1,'trigger_type':1,'trigger_metadata':{'keyword_filter':['k'],'allow_list':[#]},'actions':[{'type':1}]}|\"k%\"|100|/trigger_metadata/allow_list",
			"POST|{guild}/auto-moderation/rules|{'name':'r','event_type':1,'trigger_type':3,'actions':[{'type':1}],'exempt_roles':[#]}|\"1%\"|20|/exempt_roles",
			"POST|{guild}/auto-moderation/rules|{'name':'r','event_type':1,'trigger_type':3,'actions':[{'type':1}],'exempt_channels':[#]}|\"1%\"|50|/exempt_channels",
			"PUT|{guild}/onboarding|{'prompts':[#]}|{'title':'t','options':[{'title':'o'}]}|15|/prompts",
			"PUT|{guild}/onboarding|{'prompts':[{'title':'t','options':[#]}]}|{'title':'o%'}|50|/prompts/0/options",
			"POST|/applications/{application}/commands|{'name':'n','description':'d','options':[#]}|{'type':3,'name':'o%','description':'d'}|25|/options",
			"POST|/applications/{application}/commands|{'name':'n','description':'d','options':[{'type':3,'name':'o','description':'d','choices':[#]}]}|{'name':'c','value':'v%'}|25|/options/0/choices" })
	void aListMayHoldSoMany(String method, String path, String json, String element, int maximum, String pointer) {
		String field = (pointer != null) ? pointer : "";
		refusedAt(send(method, path, json.replace("#", several(element, maximum + 1))), field);
		ok(send(method, path, json.replace("#", several(element, maximum))));
	}

	private static String several(String element, int count) {
		return IntStream.range(0, count)
			.mapToObj((index) -> element.replace("%", Integer.toString(index)))
			.collect(Collectors.joining(","));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"POST|{channel}/threads|{'name':'t','type':11,'auto_archive_duration':61}|/auto_archive_duration",
			"POST|{guild}/roles|{'name':'r','permissions':'x'}|/permissions",
			"PATCH|{guild}/members/{bob}|{'communication_disabled_until':'{time}'}|/communication_disabled_until",
			"PATCH|{guild}/members/{bob}|{'communication_disabled_until':'tomorrow'}|/communication_disabled_until",
			"POST|{channel}/webhooks|{'name':'Discord helper'}|/name", "POST|{channel}/webhooks|{'name':'clyde'}|/name",
			"POST|{channel}/messages|{'embeds':[{'image':{'url':'ftp://a.invalid'}}]}|/embeds/0/image/url",
			"POST|{channel}/messages|{'components':[{'type':1,'components':[{'type':2,'style':5,'label':'l'}]}]}|/components/0/components/0/url",
			"POST|{channel}/messages|{'components':[{'type':1,'components':[{'type':2,'style':6}]}]}|/components/0/components/0/sku_id",
			"POST|{channel}/messages|{'components':[{'type':1,'components':[{'type':2,'style':5,'label':'l','url':'a.invalid'}]}]}|/components/0/components/0/url",
			"POST|{channel}/messages|{'embeds':[{'title':'t','url':'a.invalid'}]}|/embeds/0/url",
			"POST|{channel}/messages|{'embeds':[{'author':{'name':'n','url':'a.invalid'}}]}|/embeds/0/author/url",
			"POST|{channel}/messages|{'embeds':[{'author':{'name':'n','icon_url':'a.invalid'}}]}|/embeds/0/author/icon_url",
			"POST|{channel}/messages|{'embeds':[{'footer':{'text':'t','icon_url':'a.invalid'}}]}|/embeds/0/footer/icon_url",
			"POST|{channel}/messages|{'components':[{'type':1,'components':[{'type':5,'custom_id':'c','default_values':[{'id':'1','type':'user'},{'id':'2','type':'user'}]}]}]}|/components/0/components/0/default_values",
			"POST|{channel}/messages|{'components':[{'type':1,'components':[{'type':5,'custom_id':'c','default_values':[{'id':'1','type':'role'}]}]}]}|/components/0/components/0/default_values/0/type",
			"POST|{channel}/messages|{'components':[{'type':1,'id':7,'components':[{'type':5,'id':7,'custom_id':'c'}]}]}|/components",
			"POST|{channel}/messages|{'flags':32768,'components':[{'type':13,'file':{'url':'https://a.invalid'}}]}|/components/0/file/url",
			"POST|{channel}/messages|{'flags':32768,'content':'x','components':[{'type':10,'content':'c'}]}|/content",
			"POST|{channel}/messages|{'components':[{'type':10,'content':'c'}]}|/components/0/type",
			"POST|/applications/{application}/commands|{'name':'Upper','description':'d'}|/name",
			"POST|/applications/{application}/commands|{'name':'n','type':3,'description':'d'}|/description",
			"POST|/applications/{application}/commands|{'name':'n','description':'d','name_localizations':{'xx':'n'}}|/name_localizations",
			"POST|/applications/{application}/commands|{'name':'n','description':'d','options':[{'type':3,'name':'o','description':'d','min_length':3,'max_length':2}]}|/options/0/min_length",
			"POST|/applications/{application}/commands|{'name':'n','description':'d','options':[{'type':1,'name':'o','description':'d'},{'type':3,'name':'p','description':'d'}]}|/options/1/type" })
	void whatDiscordDoesNotTakeIsRefusedInItsPlace(String method, String path, String json, String pointer) {
		refusedAt(send(method, path, json), pointer);
	}

}
