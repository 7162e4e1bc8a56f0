package io.github.discordspring.emulator;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.Intent;
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
			upload(callback, body);
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
		String filled = text;
		for (Map.Entry<String, String> place : this.places.entrySet()) {
			filled = filled.replace("{" + place.getKey() + "}", place.getValue());
		}
		return filled
			.replace("{values}",
					data.path("values").valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")))
			.replace("{target}", Json.text(data, "target_id"))
			.replace("{options}",
					data.path("options")
						.valueStream()
						.map((option) -> Json.text(option, "name") + "=" + option.path("value").asString())
						.collect(Collectors.joining(", ")))
			.replace("{submitted}",
					data.path("components")
						.valueStream()
						.map((component) -> component.path("component"))
						.filter((component) -> component.has("custom_id"))
						.map((component) -> Json.text(component, "custom_id") + "="
								+ (component.has("values") ? component.path("values")
									.valueStream()
									.map(JsonNode::asString)
									.collect(Collectors.joining("+")) : component.path("value").asString()))
						.collect(Collectors.joining(", ")));
	}

	private void upload(String path, ObjectNode body) {
		String multipart = "--edge\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n"
				+ "Content-Type: application/json\r\n\r\n" + body
				+ "\r\n--edge\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"plan.txt\"\r\n"
				+ "Content-Type: text/plain\r\n\r\n9:00 train\n12:00 lunch\n18:00 home\r\n--edge--\r\n";
		succeeded(this.rest.send(this.rest.request("POST", path, multipart)
			.setHeader("Content-Type", "multipart/form-data; boundary=edge")));
	}

	/** The page would only show that the bot did not respond. */
	private static void succeeded(RestClient.Answer answer) {
		if (answer.status() >= 300) {
			throw new AssertionError("The emulator refused an answer: " + answer.body());
		}
	}

	/** Draws a landscape, and gives the address of the picture. */
	private String picture(String name, Color top, Color bottom) {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setPaint(new GradientPaint(0, 0, top, 0, HEIGHT, bottom));
		graphics.fillRect(0, 0, WIDTH, HEIGHT);
		graphics.setColor(Color.WHITE);
		graphics.fillOval(WIDTH * 3 / 4, HEIGHT / 8, HEIGHT / 5, HEIGHT / 5);
		graphics.setColor(top.darker());
		graphics.fillPolygon(new int[] { 0, WIDTH / 3, WIDTH * 2 / 3 }, new int[] { HEIGHT, HEIGHT / 2, HEIGHT }, 3);
		graphics.setColor(top.darker().darker());
		graphics.fillPolygon(new int[] { WIDTH / 3, WIDTH * 3 / 4, WIDTH + 60 },
				new int[] { HEIGHT, HEIGHT * 2 / 3, HEIGHT }, 3);
		graphics.dispose();
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			ImageIO.write(image, "png", bytes);
			JsonNode message = this.rest.send(this.rest
				.request("POST", "/channels/" + Snowflake.toString(this.emulator.channelId("lobby")) + "/messages", "")
				.method("POST",
						java.net.http.HttpRequest.BodyPublishers.ofByteArrays(java.util.List.of(
								("--edge\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"" + name
										+ ".png\"\r\nContent-Type: image/png\r\n\r\n")
									.getBytes(StandardCharsets.UTF_8),
								bytes.toByteArray(), "\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8))))
				.setHeader("Content-Type", "multipart/form-data; boundary=edge")).json();
			return message.at("/attachments/0/url").asString();
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
