package io.github.discordspring.emulator;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bot with whose answers the page can show all that it knows. What it answers stands in
 * {@code page/answers.json}: by the name of the command with those of its subcommands, or
 * by the custom id of a component or form; {@code null} is no answer.
 */
final class PageBot implements AutoCloseable {

	private static final int WIDTH = 480;

	private static final int HEIGHT = 300;

	private final DiscordEmulator emulator;

	private final RestClient rest;

	private final GatewayClient gateway;

	private final JsonNode answers = resource("answers.json");

	private final Map<String, String> places = new LinkedHashMap<>();

	private final CountDownLatch promises = new CountDownLatch(1);

	private PageBot(DiscordEmulator emulator) {
		this.emulator = emulator;
		this.rest = RestClient.of(emulator);
		this.gateway = GatewayClient.identify(emulator, Intent.GUILDS.mask());
		this.gateway.awaitReady();
		this.places.put("general", Snowflake.toString(emulator.channelId("general")));
		this.places.put("coast", picture("coast", new Color(0x3BA9DB), new Color(0xF6D186)));
		this.places.put("forest", picture("forest", new Color(0x1F7A4D), new Color(0xB9D98B)));
		this.places.put("night", picture("night", new Color(0x141B41), new Color(0x6A4C93)));
	}

	/** Starts an emulator with the guild that the page is shown with. */
	static DiscordEmulator emulator(int port) throws IOException {
		try (InputStream guild = stream("guild.yml")) {
			return DiscordEmulator.builder()
				.port(port)
				.heartbeatInterval(Duration.ofDays(1))
				.bots("Helper")
				.fixture(Fixture.read("guild.yml", guild))
				.start();
		}
	}

	/** Connects the bot, and has it answer until it is closed. */
	static PageBot start(DiscordEmulator emulator) {
		PageBot bot = new PageBot(emulator);
		bot.rest.put("/applications/" + emulator.applicationId() + "/commands", resource("commands.json").toString());
		Thread thread = new Thread(bot::run, "page-bot");
		thread.setDaemon(true);
		thread.start();
		return bot;
	}

	/** Lets what was promised follow. */
	void keepPromises() {
		this.promises.countDown();
	}

	RestClient rest() {
		return this.rest;
	}

	String place(String name) {
		return this.places.getOrDefault(name, "");
	}

	private void run() {
		while (this.gateway.isOpen()) {
			ObjectNode payload = this.gateway.poll();
			if (payload == null) {
				continue;
			}
			if (Json.text(payload, "t").equals("INTERACTION_CREATE")) {
				answer(payload.path("d"));
			}
		}
	}

	private void answer(JsonNode interaction) {
		JsonNode data = interaction.path("data");
		String name = (Json.number(interaction, "type") == 4) ? "autocomplete" : name(data);
		JsonNode answer = this.answers.path(name);
		if (!(answer instanceof ObjectNode)) {
			return;
		}
		String text = fill(answer.path("data").toString(), data);
		ObjectNode body = Json.object().put("type", Json.number(answer, "type"));
		body.set("data", Json.read(text));
		String token = Json.text(interaction, "token");
		String callback = "/interactions/" + Json.text(interaction, "id") + "/" + token + "/callback";
		if (answer.has("files")) {
			upload(callback, body, "files[0]", "plan.txt", "text/plain",
					"9:00 train\n12:00 lunch\n18:00 home".getBytes(StandardCharsets.UTF_8));
		}
		else {
			succeeded(this.rest.post(callback, body.toString()));
		}
		if (answer.has("later")) {
			awaitPromises();
			this.rest.patch("/webhooks/" + this.emulator.applicationId() + "/" + token + "/messages/@original",
					answer.path("later").toString());
		}
	}

	private void awaitPromises() {
		try {
			this.promises.await();
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String name(JsonNode data) {
		if (data.has("custom_id")) {
			return Json.text(data, "custom_id");
		}
		JsonNode first = data.path("options").path(0);
		return Json.text(data, "name") + ((Json.number(first, "type") == 1) ? " " + Json.text(first, "name") : "");
	}

	private String fill(String text, JsonNode data) {
		Map<String, String> values = new LinkedHashMap<>(this.places);
		values.put("values", join(data.path("values"), ", "));
		values.put("target", Json.text(data, "target_id"));
		values.put("options", named(data.path("options").valueStream(), "name"));
		values.put("submitted", named(
				data.path("components").valueStream().map((component) -> component.path("component")), "custom_id"));
		String filled = text;
		for (Map.Entry<String, String> value : values.entrySet()) {
			String quoted = Json.valueOf(value.getValue()).toString();
			filled = filled.replace("{" + value.getKey() + "}", quoted.substring(1, quoted.length() - 1));
		}
		return filled;
	}

	private static String named(Stream<JsonNode> given, String property) {
		return given.filter((one) -> one.has(property))
			.map((one) -> Json.text(one, property) + "="
					+ (one.has("values") ? join(one.path("values"), "+") : one.path("value").asString()))
			.collect(Collectors.joining(", "));
	}

	private static String join(JsonNode values, String separator) {
		return values.valueStream().map(JsonNode::asString).collect(Collectors.joining(separator));
	}

	/** The page would only show that the bot did not respond. */
	private static void succeeded(RestClient.Answer answer) {
		if (answer.status() >= 300) {
			throw new AssertionError("The emulator refused an answer: " + answer.body());
		}
	}

	/** Uploads a picture where nobody looks, and gives its address. */
	private String picture(String name, Color top, Color bottom) {
		String path = "/channels/" + Snowflake.toString(this.emulator.channelId("lobby")) + "/messages";
		RestClient.Answer sent = upload(path, Json.object(), "files[0]", name + ".png", "image/png",
				landscape(top, bottom));
		return sent.json().at("/attachments/0/url").asString();
	}

	/** Adds a sticker to the guild. */
	void addSticker(String name) {
		EmulatedGuild guild = this.emulator.guild("Playground");
		guild.giveRole(this.emulator.bots().get(0), guild.addRole("Artist", 0, Permission.CREATE_GUILD_EXPRESSIONS));
		upload("/guilds/" + Snowflake.toString(guild.id()) + "/stickers",
				Json.object().put("name", name).put("tags", "sun").put("description", ""), "file", "sticker.png",
				"image/png", landscape(new Color(0xE67E22), new Color(0xF9E79F)));
	}

	private RestClient.Answer upload(String path, ObjectNode body, String field, String filename, String contentType,
			byte[] content) {
		StringBuilder head = new StringBuilder();
		if (field.equals("file")) {
			body.propertyNames()
				.forEach((property) -> head.append(part(property, "", "text/plain"))
					.append(Json.text(body, property))
					.append("\r\n"));
		}
		else {
			head.append(part("payload_json", "", "application/json")).append(body).append("\r\n");
		}
		head.append(part(field, "; filename=\"" + filename + "\"", contentType));
		RestClient.Answer answer = this.rest.send(this.rest.request("POST", path, "")
			.method("POST",
					BodyPublishers.ofByteArrays(List.of(head.toString().getBytes(StandardCharsets.UTF_8), content,
							"\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8))))
			.setHeader("Content-Type", "multipart/form-data; boundary=edge"));
		succeeded(answer);
		return answer;
	}

	private static String part(String name, String more, String contentType) {
		return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\nContent-Type: "
				+ contentType + "\r\n\r\n";
	}

	/** Draws a landscape. */
	static byte[] landscape() {
		return landscape(new Color(0x3BA9DB), new Color(0xF6D186));
	}

	private static byte[] landscape(Color top, Color bottom) {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setPaint(new GradientPaint(0, 0, top, 0, HEIGHT, bottom));
		graphics.fillRect(0, 0, WIDTH, HEIGHT);
		graphics.setColor(Color.WHITE);
		graphics.fillOval(WIDTH * 3 / 5, HEIGHT / 8, HEIGHT / 6, HEIGHT / 6);
		graphics.setColor(top.darker());
		graphics.fillPolygon(new int[] { 0, WIDTH / 3, WIDTH * 2 / 3 }, new int[] { HEIGHT, HEIGHT / 2, HEIGHT }, 3);
		graphics.setColor(top.darker().darker());
		graphics.fillPolygon(new int[] { WIDTH / 3, WIDTH * 3 / 4, WIDTH + 60 },
				new int[] { HEIGHT, HEIGHT * 2 / 3, HEIGHT }, 3);
		graphics.dispose();
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			ImageIO.write(image, "png", bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static JsonNode resource(String name) {
		try (InputStream stream = stream(name)) {
			return Json.read(stream.readAllBytes());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static InputStream stream(String name) {
		InputStream stream = PageBot.class.getResourceAsStream("/page/" + name);
		if (stream == null) {
			throw new AssertionError("There is no test resource page/" + name);
		}
		return stream;
	}

	@Override
	public void close() {
		this.gateway.close();
	}

	/** To look at the page by hand. */
	public static void main(String[] arguments) throws Exception {
		try (DiscordEmulator emulator = emulator(Integer.parseInt(arguments[0])); PageBot bot = start(emulator)) {
			bot.keepPromises();
			Thread.currentThread().join();
		}
	}

}
