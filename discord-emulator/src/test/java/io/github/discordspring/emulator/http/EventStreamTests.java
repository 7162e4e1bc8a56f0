package io.github.discordspring.emulator.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.emulator.control.ControlApi;
import io.github.discordspring.emulator.fault.FaultControl;
import io.github.discordspring.emulator.gateway.GatewayOptions;
import io.github.discordspring.emulator.gateway.GatewayServer;
import io.github.discordspring.emulator.rest.RestApi;
import io.github.discordspring.emulator.traffic.TrafficKind;
import io.github.discordspring.emulator.traffic.TrafficLog;
import io.github.discordspring.emulator.world.EmulatorClock;
import io.github.discordspring.emulator.world.World;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EventStream}s on which traffic comes live.
 */
class EventStreamTests {

	private final World world = new World(new EmulatorClock(VirtualTimeScheduler.create(), Instant.EPOCH));

	private final TrafficLog traffic = new TrafficLog(this.world.clock());

	private final GatewayServer gateway = new GatewayServer(this.world,
			new GatewayOptions(Duration.ofMinutes(1), 1, false), this.traffic);

	private final RestApi rest = new RestApi(this.world, this.gateway, 1, this.traffic);

	private final ControlApi control = new ControlApi(this.world, this.gateway, this.rest, this.traffic,
			new FaultControl(this.world, this.gateway.faults(), this.rest.faults()));

	@Test
	void aReaderWhoGoesWhileAnEntryIsSentTakesItFromNobody() {
		List<String> first = new ArrayList<>();
		List<String> second = new ArrayList<>();
		// The comment at the start and the entry, and no more
		read().take(2).subscribe(first::add);
		read().subscribe(second::add);
		this.world.run(() -> this.traffic.add(TrafficKind.REST, 0, (json) -> json.put("path", "/gateway")));
		assertThat(first).hasSize(2);
		assertThat(second).hasSize(2).last().asString().contains("/gateway");
	}

	private Flux<String> read() {
		EventStream stream = this.control
			.stream(Request.of("GET", "/emulator/traffic/events", new DefaultHttpHeaders(), new byte[0], "127.0.0.1"));
		assertThat(stream).isNotNull();
		return stream.bytes().map((bytes) -> new String(bytes, StandardCharsets.UTF_8));
	}

}
