package io.github.discordspring.test;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Has each test see only what comes after its start, and leave nothing behind that
 * changes what happens in others.
 */
class DiscordTestExecutionListener extends AbstractTestExecutionListener {

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void beforeTestMethod(TestContext testContext) {
		testContext.getApplicationContext().getBean(DiscordTester.class).begin();
	}

	@Override
	public void afterTestMethod(TestContext testContext) {
		if (testContext.hasApplicationContext()) {
			testContext.getApplicationContext().getBean(DiscordTester.class).end();
		}
	}

}
