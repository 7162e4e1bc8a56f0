package io.github.discordspring.emulator;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.FluentWait;

/**
 * A person before the page, in a headless Chromium that is installed on this machine.
 * Where there is none, the test is skipped, or fails if {@code -Dtests.require} names
 * {@code chromium}.
 */
final class PageBrowser implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private final ChromeDriver driver;

	private PageBrowser(ChromeDriver driver) {
		this.driver = driver;
	}

	static PageBrowser start(String url) throws IOException {
		Assumptions.assumeFalse(List.of(System.getProperty("tests.without", "").split(",")).contains("chromium"),
				"-Dtests.without names chromium");
		Optional<Path> driver = program("chromedriver");
		Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
		if (driver.isEmpty() || chromium.isEmpty()) {
			String message = "This test needs chromium and chromedriver on the PATH";
			if (List.of(System.getProperty("tests.require", "").split(",")).contains("chromium")) {
				throw new AssertionError(message + ", and -Dtests.require names chromium");
			}
			Assumptions.abort(message);
		}
		ChromeOptions options = new ChromeOptions();
		options.setBinary(chromium.orElseThrow().toFile());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
				"--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
				"--disable-sync", "--lang=en-US", "--force-prefers-reduced-motion",
				"--user-data-dir=" + Files.createTempDirectory("chromium").toAbsolutePath());
		ChromeDriverService service = new ChromeDriverService.Builder()
			.usingDriverExecutable(driver.orElseThrow().toFile())
			.usingAnyFreePort()
			.build();
		PageBrowser browser = new PageBrowser(new ChromeDriver(service, options));
		browser.size(1280, 800);
		browser.driver.get(url);
		browser.find("composer");
		return browser;
	}

	private static Optional<Path> program(String... names) {
		return Arrays.stream(names)
			.flatMap((name) -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
				.map((folder) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/** Sets how large the window's inside is, as that of a phone below 500 pixels. */
	void size(int width, int height) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
	}

	/** Waits until something is there; looks again where the page changes meanwhile. */
	<T> T await(String what, Supplier<T> look) {
		return new FluentWait<>(this.driver).withTimeout(TIMEOUT)
			.pollingEvery(Duration.ofMillis(50))
			.ignoring(NoSuchElementException.class)
			.ignoring(StaleElementReferenceException.class)
			.withMessage(what)
			.until((driver) -> {
				T found = look.get();
				return Boolean.FALSE.equals(found) ? null : found;
			});
	}

	WebElement css(String selector) {
		return await(selector,
				() -> this.driver.findElements(By.cssSelector(selector))
					.stream()
					.filter(WebElement::isDisplayed)
					.findFirst()
					.orElse(null));
	}

	private static String selector(String testId) {
		return "[data-testid='" + testId + "']";
	}

	/** Waits for what can be seen with a test id. */
	WebElement find(String testId) {
		return css(selector(testId));
	}

	/** Waits until nothing can be seen any more with a test id. */
	void gone(String testId) {
		await(testId + " to be gone",
				() -> this.driver.findElements(By.cssSelector(selector(testId)))
					.stream()
					.noneMatch(WebElement::isDisplayed));
	}

	void click(String testId) {
		await("a click on " + testId, () -> {
			try {
				find(testId).click();
				return true;
			}
			catch (org.openqa.selenium.ElementNotInteractableException ex) {
				// Something that goes away lies over it
				return false;
			}
		});
	}

	void type(CharSequence... keys) {
		this.driver.switchTo().activeElement().sendKeys(keys);
	}

	/** Opens a channel, and waits until one can write in it. */
	void open(String channel) {
		click("channel-" + channel);
		await("channel " + channel, () -> this.driver.getTitle().contains("#" + channel + " |"));
		find("messages");
		await("the messages of " + channel, () -> "false".equals(find("messages").getDomAttribute("aria-busy")));
	}

	void write(String text) {
		WebElement composer = find("composer");
		composer.sendKeys(text);
		composer.sendKeys(Keys.ENTER);
	}

	/** Picks a command from the list that a slash opens. */
	void command(String name) {
		find("composer").sendKeys("/" + name);
		find("command-" + name.replace(' ', '-')).click();
	}

	/** Waits for the last message with a text in it, or else in what hangs on it. */
	WebElement message(String text) {
		return await("a message with " + text, () -> {
			List<WebElement> messages = this.driver.findElements(By.cssSelector(selector("message")))
				.stream()
				.filter((message) -> message.getText().contains(text))
				.toList();
			return messages.stream()
				.filter((message) -> message.findElements(By.cssSelector(selector("message-content")))
					.stream()
					.anyMatch((content) -> content.getText().contains(text)))
				.reduce((first, last) -> last)
				.orElse(messages.isEmpty() ? null : messages.get(messages.size() - 1));
		});
	}

	/** Waits until no message says a text. */
	void noMessage(String text) {
		await("no message with " + text,
				() -> this.driver.findElements(By.cssSelector(selector("message-content")))
					.stream()
					.noneMatch((content) -> content.getText().contains(text)));
	}

	WebElement in(WebElement element, String testId) {
		return await(testId, () -> element.findElement(By.cssSelector(selector(testId))));
	}

	/** Uses an entry of the menu that a press of the right button opens. */
	void menu(WebElement on, String entry) {
		new Actions(this.driver).contextClick(on).perform();
		click("menu-" + entry);
	}

	/** Presses a button of the bar that appears on a message. */
	void act(WebElement message, String action) {
		new Actions(this.driver).moveToElement(message).perform();
		in(message, action).click();
	}

	void upload(String testId, Path... files) {
		this.driver.findElement(By.cssSelector(selector(testId)))
			.sendKeys(String.join("\n", Arrays.stream(files).map((file) -> file.toAbsolutePath().toString()).toList()));
	}

	Object run(String script, Object... arguments) {
		return this.driver.executeScript(script, arguments);
	}

	String focused() {
		return String.valueOf(this.driver.switchTo().activeElement().getDomAttribute("data-testid"));
	}

	void choose(String testId, String text) {
		new org.openqa.selenium.support.ui.Select(find(testId)).selectByVisibleText(text);
	}

	/** Keeps what the page looks like now. */
	void screenshot(String name) {
		try {
			Files.createDirectories(SCREENSHOTS);
			Files.write(SCREENSHOTS.resolve(name + ".png"), this.driver.getScreenshotAs(OutputType.BYTES));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What the page wrote to the console as errors. */
	List<String> errors() {
		return this.driver.manage()
			.logs()
			.get("browser")
			.getAll()
			.stream()
			.filter((entry) -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
			.map((entry) -> entry.getMessage())
			.toList();
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
