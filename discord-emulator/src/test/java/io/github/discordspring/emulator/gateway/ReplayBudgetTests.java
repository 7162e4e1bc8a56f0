package io.github.discordspring.emulator.gateway;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for how much is kept to be replayed.
 */
class ReplayBudgetTests {

	@Test
	void sessionsShareWhatThereIs() {
		ReplayBudget budget = new ReplayBudget(100 * 1024 * 1024);
		budget.sessions(1);
		assertThat(budget.bytes()).isEqualTo(32 * 1024 * 1024);
		budget.sessions(200);
		assertThat(budget.bytes()).isEqualTo(100 * 1024 * 1024 / 200);
		budget.sessions(1_000_000);
		assertThat(budget.bytes()).isEqualTo(64 * 1024);
		budget.sessions(0);
		assertThat(budget.bytes()).isEqualTo(32 * 1024 * 1024);
	}

}
