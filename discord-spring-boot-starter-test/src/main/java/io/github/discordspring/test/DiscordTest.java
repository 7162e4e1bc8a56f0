package io.github.discordspring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.discordspring.emulator.Fixture;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of a whole bot against a Discord on this machine. The application starts as with
 * {@link SpringBootTest}, connected to an emulator of its own; neither a token nor the
 * internet is needed. A {@link DiscordTester} is there to be injected:
 *
 * <pre class="code">
 * &#64;DiscordTest
 * class PingTests {
 *
 * 	&#64;Autowired
 * 	DiscordTester discord;
 *
 * 	&#64;Test
 * 	void answers() {
 * 		this.discord.user("alice").in("#general").says("!ping");
 * 		this.discord.channel("#general").expectMessage("Pong!");
 * 	}
 *
 * }
 * </pre>
 *
 * The emulator lives as long as the application's context, which Spring keeps for all
 * test classes that ask for the same: what one test has written is there in the next. A
 * test sees only what came after its own start, though. Tests run one after the other
 * also where JUnit runs others in parallel: they share people and channels.
 *
 * @see SpringBootTest
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest
@ResourceLock("discord")
@TestExecutionListeners(listeners = DiscordTestExecutionListener.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface DiscordTest {

	/**
	 * Properties of the application, such as {@code discord.listener.order-by=guild}.
	 * @return the properties as {@code key=value}
	 */
	@AliasFor(annotation = SpringBootTest.class)
	String[] properties() default {};

	/**
	 * Classes that make up the application.
	 * @return the classes; none for that with {@code @SpringBootApplication} above the
	 * test
	 */
	@AliasFor(annotation = SpringBootTest.class)
	Class<?>[] classes() default {};

	/**
	 * What to start of a web application.
	 * @return the kind of environment
	 */
	@AliasFor(annotation = SpringBootTest.class)
	WebEnvironment webEnvironment() default WebEnvironment.MOCK;

	/**
	 * What is there at the start: a class with a constructor without parameters.
	 * @return the fixture; {@link Fixture} itself for {@link Fixture#standard()}
	 */
	Class<? extends Fixture> fixture() default Fixture.class;

	/**
	 * Whether the emulator's clocks stand still until the test says
	 * {@link DiscordTester#advance}: for what takes Discord long, such as an interaction
	 * that nobody answers or a token that is no longer valid. Heartbeats and rate limits,
	 * which the bot counts too, follow the real time.
	 * @return whether they do; they follow the real time by default
	 */
	boolean virtualTime() default false;

	/**
	 * Whether one emulator is used by all contexts whose tests ask for the same fixture
	 * and time, for as long as the JVM runs. Spring pauses the contexts that are not in
	 * use, so one bot is connected at a time.
	 * @return whether it is; by default each context has its own
	 */
	boolean sharedEmulator() default false;

}
