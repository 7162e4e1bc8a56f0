package io.github.discordspring.model.message;

import java.nio.charset.StandardCharsets;

import io.github.discordspring.model.json.DiscordJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AllowedMentions}.
 */
class AllowedMentionsTests {

	@Test
	void eachConvenienceHasItsJson() {
		assertThat(json(AllowedMentions.none())).isEqualTo("{'parse':[],'roles':[],'users':[]}");
		assertThat(json(AllowedMentions.builder().build())).isEqualTo(json(AllowedMentions.none()));
		assertThat(json(AllowedMentions.all()))
			.isEqualTo("{'parse':['users','roles','everyone'],'roles':[],'users':[],'replied_user':true}");
		assertThat(json(AllowedMentions.onlyUsers().withRepliedUser(false)))
			.isEqualTo("{'parse':['users'],'roles':[],'users':[]}");
		assertThat(json(AllowedMentions.ofUsers(1, 2))).isEqualTo("{'parse':[],'roles':[],'users':['1','2']}");
		assertThat(json(AllowedMentions.ofRoles(3).withRepliedUser(true)))
			.isEqualTo("{'parse':[],'roles':['3'],'users':[],'replied_user':true}");
		assertThat(json(AllowedMentions.ofRoles(3).toBuilder().parse("users").build()))
			.isEqualTo("{'parse':['users'],'roles':['3'],'users':[]}");
	}

	private static String json(AllowedMentions mentions) {
		return new String(DiscordJson.write(mentions), StandardCharsets.UTF_8).replace('"', '\'');
	}

}
