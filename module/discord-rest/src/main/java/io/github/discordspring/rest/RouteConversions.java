package io.github.discordspring.rest;

import java.time.Instant;
import java.util.stream.Collectors;

import io.github.discordspring.model.IntEnum;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.StringEnum;

import org.springframework.core.convert.support.DefaultConversionService;

/**
 * How values are written in paths and queries: ids are unsigned and separated by commas,
 * tokens are written as they are.
 */
final class RouteConversions {

	private RouteConversions() {
	}

	static DefaultConversionService create() {
		DefaultConversionService conversions = new DefaultConversionService();
		conversions.addConverter(Long.class, String.class, Snowflake::toString);
		conversions.addConverter(Secret.class, String.class, Secret::value);
		conversions.addConverter(Instant.class, String.class, Instant::toString);
		conversions.addConverter(IntEnum.class, String.class, (value) -> Integer.toString(value.value()));
		conversions.addConverter(StringEnum.class, String.class, StringEnum::value);
		conversions.addConverter(Snowflakes.class, String.class,
				(ids) -> ids.stream().mapToObj(Snowflake::toString).collect(Collectors.joining(",")));
		return conversions;
	}

}
