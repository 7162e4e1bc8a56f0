package io.github.discordspring.cache;

import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.event.GuildEmojisUpdateEvent;
import io.github.discordspring.model.event.GuildRoleDeleteEvent;
import io.github.discordspring.model.event.GuildRoleUpdateEvent;
import io.github.discordspring.model.event.GuildUpdateEvent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.permission.Role;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A guild is put together from what several tables keep, and is not when nothing changed.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#all")
class WholeGuildTests {

	private static final long GUILD = 100;

	private final DiscordCache cache;

	WholeGuildTests(String name, CacheStoreFactory stores) {
		this.cache = Stores.cache(stores);
		Guild guild = Sample.guild(GUILD, Sample.role(7, "seven")).toBuilder().description("where we meet").build();
		this.cache.apply(Sample.created(guild, List.of()));
	}

	private Guild guild() {
		return this.cache.guilds().get(GUILD);
	}

	@Test
	void aGuildThatWasReadFollowsWhateverChanges() {
		assertThat(guild().roles()).extracting(Role::name).containsExactly("seven");
		assertThat(guild()).isEqualTo(guild());
		this.cache.apply(new GuildRoleUpdateEvent(GUILD, Sample.role(7, "eight")));
		assertThat(guild().roles()).extracting(Role::name).containsExactly("eight");
		this.cache.apply(new GuildRoleDeleteEvent(GUILD, 7));
		assertThat(guild().roles()).isEmpty();
		this.cache.apply(new GuildEmojisUpdateEvent(GUILD,
				List.of(new Emoji(9, "nine", Snowflakes.empty(), null, false, false, false, null))));
		assertThat(guild().emojis()).hasSize(1);
		this.cache.emojis().remove(9);
		assertThat(guild().emojis()).isEmpty();
		this.cache.roles().in(GUILD).put(Sample.role(6, "six"));
		assertThat(guild().roles()).extracting(Role::name).containsExactly("six");
		this.cache.apply(new GuildUpdateEvent(Sample.guild(GUILD).toBuilder().name("other").build()));
		assertThat(guild().name()).isEqualTo("other");
	}

	@Test
	void aRoleThatMovesIsNoLongerInTheGuildItWasIn() {
		assertThat(guild().roles()).hasSize(1);
		this.cache.apply(Sample.created(Sample.guild(101), List.of()));
		this.cache.roles().in(101).put(Sample.role(7, "seven"));
		assertThat(guild().roles()).isEmpty();
		assertThat(this.cache.guilds().get(101).roles()).hasSize(1);
	}

	@Test
	void whatIsNotKeptAnyMoreIsNotReadEither() {
		assertThat(guild().roles()).hasSize(1);
		this.cache.setPolicy(EntityType.ROLES, CachingPolicy.none());
		assertThat(guild().roles()).isEmpty();
		assertThat(guild().description()).isEqualTo("where we meet");
		this.cache.setProperties(EntityType.GUILDS, EntityProperties.of(EntityType.GUILDS, List.of("owner_id")));
		assertThat(guild().description()).isNull();
		this.cache.apply(Sample.left(GUILD));
		assertThat(guild()).isNull();
	}

}
