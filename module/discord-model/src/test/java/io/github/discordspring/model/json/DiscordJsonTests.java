package io.github.discordspring.model.json;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.discordspring.model.component.ActionRow;
import io.github.discordspring.model.component.Button;
import io.github.discordspring.model.component.Component;
import io.github.discordspring.model.message.Embed;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.user.User;
import org.junit.jupiter.api.Test;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.type.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DiscordJson}.
 */
class DiscordJsonTests {

	@Test
	void aRequestIsWrittenAndReadBack() {
		MessageCreateRequest request = MessageCreateRequest.builder()
			.content("Hello")
			.embeds(Embed.builder().title("A title").build())
			.components(ActionRow.of(Button.primary("yes", "Yes")))
			.build();
		byte[] json = DiscordJson.write(request);
		assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo("""
				{"content":"Hello","embeds":[{"title":"A title","fields":[]}],"components":[{"type":1,"id":0,\
				"components":[{"type":2,"id":0,"style":1,"label":"Yes","custom_id":"yes"}]}],"flags":0}""");
		assertThat(DiscordJson.read(json, MessageCreateRequest.class)).isEqualTo(request);
	}

	@Test
	void whatIsLeftOutOfAnEditIsNotWritten() {
		MessageEditRequest request = MessageEditRequest.builder().content(null).flags(4).build();
		byte[] json = DiscordJson.write(request);
		assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo("""
				{"content":null,"flags":4}""");
		assertThat(DiscordJson.read(json, MessageEditRequest.class)).isEqualTo(request);
	}

	@Test
	void theMapperReadsListsOfObjects() {
		List<User> users = DiscordJson.mapper().readValue("""
				[{"id":"1","username":"a"},{"id":"2","username":"b"}]""", new TypeReference<List<User>>() {
		});
		assertThat(users).extracting(User::id).containsExactly(1L, 2L);
	}

	@Test
	void theMapperWritesAKindByItsOwnType() {
		Component component = Button.link("https://example.org", "Open");
		byte[] json = DiscordJson.write(component);
		assertThat(DiscordJson.read(json, Component.class)).isEqualTo(component);
		assertThat(DiscordJson.read(json, Button.class)).isEqualTo(component);
	}

	@Test
	void nullIsNoObject() {
		byte[] json = "null".getBytes(StandardCharsets.UTF_8);
		assertThatExceptionOfType(StreamReadException.class).isThrownBy(() -> DiscordJson.read(json, User.class))
			.withMessageContaining("object of type User");
	}

}
