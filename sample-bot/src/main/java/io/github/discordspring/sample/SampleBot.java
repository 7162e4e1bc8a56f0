package io.github.discordspring.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * A bot: all it needs is the starter on the class path, a token, and beans whose methods
 * listen.
 */
@SpringBootApplication
public class SampleBot {

	public static void main(String[] args) {
		SpringApplication.run(SampleBot.class, args);
	}

}
