package io.github.discordspring.rest;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.util.DefaultUriBuilderFactory;

import static org.assertj.core.api.Assertions.assertThat;

class AddressesTests {

	private static final String BASE_URL = "https://discord.com/api/v10";

	private static final String CHARACTERS = "abcXYZ019-._~:/?#[]@!$&'()*+,;=%{}\" <>\\^`|äß€👋";

	private final Addresses addresses = new Addresses(BASE_URL);

	@Test
	void anAddressIsWhatWebClientWouldMakeOfIt() {
		long seed = 4711;
		Random random = new Random(seed);
		DefaultUriBuilderFactory springs = new DefaultUriBuilderFactory(BASE_URL);
		String template = "/channels/{channelId}/messages/{messageId}/reactions/{emoji}/@me?{name}={limit[0]}";
		for (int i = 0; i < 2000; i++) {
			Map<String, String> variables = new LinkedHashMap<>();
			variables.put("channelId", Long.toString(random.nextLong() >>> 1));
			variables.put("messageId", text(random));
			variables.put("emoji", text(random));
			variables.put("name", "limit");
			variables.put("limit[0]", text(random));

			assertThat(this.addresses.of(values(template, variables))).as("seed " + seed + ", " + variables)
				.isEqualTo(springs.expand(template, variables));
		}
	}

	@Test
	void whatIsNoPlainTemplateIsLeftToWebClient() {
		assertThat(this.addresses.of(values("/channels/{id:[0-9]+}", Map.of("id", "1")))).isNull();
		assertThat(this.addresses.of(values("/channels/{id}", Map.of("other", "1")))).isNull();
		assertThat(this.addresses.of(values("/channels/ä", Map.of()))).isNull();
		assertThat(this.addresses.of(values("/channels/{id", Map.of("id", "1")))).isNull();
	}

	@Test
	void aPathWithoutVariablesIsTakenAsItIs() {
		assertThat(this.addresses.of(values("/users/@me", Map.of()))).isEqualTo(URI.create(BASE_URL + "/users/@me"));
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		int length = 1 + random.nextInt(6);
		int[] characters = CHARACTERS.codePoints().toArray();
		for (int i = 0; i < length; i++) {
			text.appendCodePoint(characters[random.nextInt(characters.length)]);
		}
		return text.toString();
	}

	private static HttpRequestValues values(String template, Map<String, String> variables) {
		HttpRequestValues.Builder builder = HttpRequestValues.builder();
		builder.setHttpMethod(HttpMethod.GET);
		builder.setUriTemplate(template);
		variables.forEach(builder::setUriVariable);
		return builder.build();
	}

}
