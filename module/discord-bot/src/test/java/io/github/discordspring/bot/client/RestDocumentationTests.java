package io.github.discordspring.bot.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of the page about REST compile.
 */
class RestDocumentationTests {

	private static final String FENCE = "```";

	private static final String IMPORTS = Stream
		.of("bot.client", "model", "model.application", "model.automod", "model.channel", "model.file", "model.guild",
				"model.image", "model.invite", "model.json", "model.message", "model.permission", "model.poll",
				"model.sticker", "model.user", "model.webhook", "rest", "rest.error", "rest.ratelimit", "rest.route")
		.map((name) -> "import io.github.discordspring." + name + ".*;\n")
		.collect(Collectors.joining());

	/** What the examples do not say where it comes from. */
	private static final String FIELDS = """
			long channelId, otherChannelId, threadId, guildId, userId, roleId, id, lastSeen, applicationId;
			long[] ids;
			Snowflakes userIds;
			Secret accessToken, token, clientSecret;
			String code;
			java.nio.file.Path path;
			StickerCreateRequest sticker;
			InviteCreateRequest invite;
			""";

	@TempDir
	private Path directory;

	static List<Example> examples() throws IOException {
		List<Example> examples = new ArrayList<>();
		String section = "";
		StringBuilder code = null;
		List<String> lines = Files.readAllLines(page());
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			if (code != null && line.equals(FENCE)) {
				examples.add(new Example(section, i, code.toString()));
				code = null;
			}
			else if (code != null) {
				code.append(line).append('\n');
			}
			else if (line.equals(FENCE + "java")) {
				code = new StringBuilder();
			}
			else if (line.startsWith("## ")) {
				section = line.substring(3);
			}
		}
		assertThat(examples).hasSizeGreaterThan(8);
		return examples;
	}

	@ParameterizedTest
	@MethodSource("examples")
	void anExampleCompiles(Example example) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

		boolean compiled = compiler
			.getTask(null, null, diagnostics, List.of("-proc:none", "-d", this.directory.toString(), "-cp", classPath),
					null, List.of(new Source(example.toClass())))
			.call();

		assertThat(compiled)
			.as("%s: %s", example,
					diagnostics.getDiagnostics().stream().map((fault) -> fault.getMessage(Locale.ROOT)).toList())
			.isTrue();
	}

	private static Path page() {
		Path directory = Path.of("").toAbsolutePath();
		while (!Files.exists(directory.resolve(Path.of("docs", "rest.md")))) {
			directory = directory.getParent();
		}
		return directory.resolve(Path.of("docs", "rest.md"));
	}

	/**
	 * An example.
	 *
	 * @param section where it stands
	 * @param line its last line
	 * @param code what it says
	 */
	record Example(String section, int line, String code) {

		String toClass() {
			String type = this.section.equals("Handles") ? "DiscordClient" : "DiscordRestClient";
			boolean members = this.code.startsWith("@Bean");
			return IMPORTS + """
					import java.time.Duration;
					import java.util.*;
					import org.springframework.context.annotation.Bean;
					import org.springframework.http.HttpMethod;
					class Example {
					""" + FIELDS + type + " client;\n" + (members ? this.code : "void run() {\n" + this.code + "}\n")
					+ "}\n";
		}

		@Override
		public String toString() {
			return this.section + ", line " + this.line;
		}

	}

	private static final class Source extends SimpleJavaFileObject {

		private final String code;

		Source(String code) {
			super(URI.create("string:///Example.java"), Kind.SOURCE);
			this.code = code;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.code;
		}

	}

}
