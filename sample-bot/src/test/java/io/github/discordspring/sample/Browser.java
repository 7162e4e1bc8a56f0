package io.github.discordspring.sample;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A headless Chromium that is installed on this machine. Where there is none, the test is
 * skipped, or fails if {@code -Dtests.require} names {@code chromium}.
 */
final class Browser implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final ChromeDriver driver;

	private final WebDriverWait wait;

	private Browser(ChromeDriver driver) {
		this.driver = driver;
		this.wait = new WebDriverWait(driver, TIMEOUT);
	}

	static Browser open(String url) throws IOException {
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
				"--disable-sync", "--window-size=1280,800",
				"--user-data-dir=" + Files.createTempDirectory("chromium").toAbsolutePath());
		ChromeDriverService service = new ChromeDriverService.Builder()
			.usingDriverExecutable(driver.orElseThrow().toFile())
			.usingAnyFreePort()
			.build();
		Browser browser = new Browser(new ChromeDriver(service, options));
		browser.driver.get(url);
		return browser;
	}

	private static Optional<Path> program(String... names) {
		return Arrays.stream(names)
			.flatMap((name) -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
				.map((folder) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * Waits for an element with a test id.
	 */
	WebElement find(String testId) {
		return this.wait.until((driver) -> driver.findElement(By.cssSelector("[data-testid='" + testId + "']")));
	}

	/**
	 * Waits for a message with a text by an author.
	 */
	WebElement message(String author, String text) {
		return this.wait.until(
				(driver) -> driver.findElements(By.cssSelector("[data-testid='message'][data-author='" + author + "']"))
					.stream()
					.filter((message) -> message.getText().contains(text))
					.findFirst()
					.orElse(null));
	}

	void screenshot(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		Files.write(file, this.driver.getScreenshotAs(OutputType.BYTES));
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
