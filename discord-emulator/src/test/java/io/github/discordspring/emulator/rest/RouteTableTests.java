package io.github.discordspring.emulator.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import io.github.discordspring.emulator.OpenApi;
import io.github.discordspring.emulator.gateway.GatewayOptions;
import io.github.discordspring.emulator.gateway.GatewayServer;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.rest.route.RouteDepth;
import io.github.discordspring.emulator.world.EmulatorClock;
import io.github.discordspring.emulator.traffic.TrafficLog;
import io.github.discordspring.emulator.world.World;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps the table of routes in the documentation true. Where it is not, the right one is
 * left in {@code target/emulator-routes.md}.
 */
class RouteTableTests {

	private static final Path DOCUMENT = Path.of("../docs/emulator-routes.md");

	private static final String START = "| method | path | operation | |\n| --- | --- | --- | --- |\n";

	@Test
	void theTableSaysOfEachOperationOfDiscordHowFarItIsEmulated() throws IOException {
		String table = table();
		String document = Files.readString(DOCUMENT);
		int start = document.indexOf("\n<!-- table -->\n") + "\n<!-- table -->\n".length();
		String right = document.substring(0, start) + "\n" + table;
		Files.createDirectories(Path.of("target"));
		Files.writeString(Path.of("target/emulator-routes.md"), right);
		assertThat(document.equals(right))
			.as("docs/emulator-routes.md is true; if not, target/emulator-routes.md has the right table")
			.isTrue();
	}

	private static String table() {
		World world = new World(new EmulatorClock(VirtualTimeScheduler.create(), Instant.EPOCH));
		TrafficLog traffic = new TrafficLog(world.clock());
		GatewayServer gateway = new GatewayServer(world, new GatewayOptions(Duration.ofMinutes(1), 1, false), traffic);
		RestRoutes routes = new RestApi(world, gateway, 1, traffic).routes();
		StringBuilder rows = new StringBuilder();
		Map<RouteDepth, Integer> counts = new EnumMap<>(RouteDepth.class);
		for (String[] operation : OpenApi.required().operations()) {
			RouteDepth depth = routes.depth(operation[0], operation[1]);
			counts.merge(depth, 1, Integer::sum);
			rows.append("| ")
				.append(operation[0])
				.append(" | `")
				.append(operation[1])
				.append("` | ")
				.append(operation[2])
				.append(" | ")
				.append(depth)
				.append(" |\n");
		}
		StringBuilder sums = new StringBuilder();
		counts.forEach((depth, count) -> sums.append("- ").append(depth).append(": ").append(count).append('\n'));
		return sums + "\n" + START + rows;
	}

}
