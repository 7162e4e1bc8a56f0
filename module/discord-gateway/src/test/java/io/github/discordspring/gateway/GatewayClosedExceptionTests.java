package io.github.discordspring.gateway;

import io.github.discordspring.model.gateway.CloseCode;
import io.github.discordspring.model.gateway.ShardId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayClosedExceptionTests {

	@ParameterizedTest
	@CsvSource({ "4004, discord.token", "4010, discord.sharding", "4011, discord.sharding.count",
			"4013, discord.gateway.intents", "4014, developer portal" })
	void theMessageNamesTheRemedy(int code, String remedy) {
		GatewayClosedException exception = new GatewayClosedException(new ShardId(1, 2), CloseCode.of(code), "said so",
				1 << 8);
		assertThat(exception).hasMessageContainingAll("1/2", Integer.toString(code), "said so", remedy);
	}

}
