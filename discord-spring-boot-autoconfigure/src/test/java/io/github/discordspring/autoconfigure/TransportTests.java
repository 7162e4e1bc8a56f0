package io.github.discordspring.autoconfigure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import io.github.discordspring.gateway.Shards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Connections to the gateway go as the properties say: whether at all, how long the start
 * waits for them, through which proxy, and with which certificates.
 */
class TransportTests extends BotTests {

	private static final String PASSWORD = "changeit";

	@TempDir
	private Path folder;

	@Test
	void withoutTheGatewayNothingConnects() {
		ConfigurableApplicationContext application = start(Empty.class, "discord.gateway.enabled=false");
		assertThat(application.getBeanProvider(Shards.class).stream()).isEmpty();
		assertThat(this.emulator.isBotConnected()).isFalse();
	}

	@Test
	void theStartWaitsForTheFirstShardNoLongerThanTheProperty() throws IOException {
		try (ServerSocket silent = new ServerSocket(0)) {
			long begin = System.nanoTime();
			Shards shards = start(Empty.class, "discord.gateway.start-timeout=1500ms",
					"discord.gateway.connect-timeout=60s",
					"discord.gateway.url=ws://127.0.0.1:" + silent.getLocalPort())
				.getBean(Shards.class);
			assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofMillis(1500),
					Duration.ofSeconds(30));
			assertThat(shards.isRunning()).isTrue();
		}
	}

	@Test
	void connectionsGoThroughASocksProxy() throws Exception {
		try (ServerSocket proxy = new ServerSocket(0)) {
			proxy.setSoTimeout((int) TIMEOUT.toMillis());
			Thread starter = new Thread(() -> start(Empty.class, "discord.gateway.start-timeout=1s",
					"discord.gateway.url=ws://gateway.invalid:1234",
					"discord.gateway.proxy=socks5://user:secret@127.0.0.1:" + proxy.getLocalPort()));
			starter.start();
			try (Socket client = proxy.accept()) {
				byte[] greeting = client.getInputStream().readNBytes(2);
				assertThat(greeting[0]).as("version of the protocol").isEqualTo((byte) 5);
				byte[] methods = client.getInputStream().readNBytes(greeting[1]);
				assertThat(methods).as("with a password").contains((byte) 2);
				client.getOutputStream().write(new byte[] { 5, 2 });
				byte[] login = client.getInputStream().readNBytes(13);
				assertThat(new String(login, StandardCharsets.US_ASCII)).contains("user", "secret");
				client.getOutputStream().write(new byte[] { 1, 0 });
				byte[] request = client.getInputStream().readNBytes(22);
				assertThat(new String(request, StandardCharsets.US_ASCII)).contains("gateway.invalid");
			}
			starter.join(TIMEOUT.toMillis());
		}
	}

	@Test
	void aCertificateIsTrustedAsTheSslBundleSays() throws Exception {
		Path store = this.folder.resolve("store.p12");
		keytool("-genkeypair", "-alias", "gateway", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
				"san=dns:localhost,ip:127.0.0.1", "-validity", "2", "-storetype", "PKCS12", "-keystore",
				store.toString(), "-storepass", PASSWORD);
		try (ServerSocket server = sslContext(store).getServerSocketFactory().createServerSocket(0)) {
			server.setSoTimeout((int) TIMEOUT.toMillis());
			Thread starter = new Thread(() -> start(Empty.class, "discord.gateway.start-timeout=1s",
					"discord.gateway.url=wss://localhost:" + server.getLocalPort(), "discord.gateway.ssl.bundle=mine",
					"spring.ssl.bundle.jks.mine.truststore.location=file:" + store,
					"spring.ssl.bundle.jks.mine.truststore.password=" + PASSWORD,
					"spring.ssl.bundle.jks.mine.truststore.type=PKCS12"));
			starter.start();
			try (Socket client = server.accept()) {
				BufferedReader reader = new BufferedReader(
						new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
				assertThat(reader.readLine()).as("sent after the handshake").startsWith("GET /?v=10");
			}
			starter.join(TIMEOUT.toMillis());
		}
	}

	private static void keytool(String... arguments) throws Exception {
		String[] command = new String[arguments.length + 1];
		command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
		System.arraycopy(arguments, 0, command, 1, arguments.length);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
	}

	private static SSLContext sslContext(Path store) throws Exception {
		KeyStore keys = KeyStore.getInstance("PKCS12");
		keys.load(Files.newInputStream(store), PASSWORD.toCharArray());
		KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		factory.init(keys, PASSWORD.toCharArray());
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(factory.getKeyManagers(), null, null);
		return context;
	}

	static class Empty {

	}

}
