package io.github.discordspring.model.cdn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.image.ImageFormat;
import io.github.discordspring.model.message.StickerItem;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.sticker.StickerFormatType;
import io.github.discordspring.model.user.AvatarDecorationData;
import io.github.discordspring.model.user.PrimaryGuild;
import io.github.discordspring.model.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Cdn} and {@link ImageLink}.
 */
class ImageLinkTests {

	private static final String CDN = "https://cdn.discordapp.com/";

	private static final User USER = User.builder().id(80351110224678912L).username("nelly").build();

	@Test
	void eachEndpointHasItsUrl() {
		assertThat(Cdn.emoji(41771983429993937L, false)).hasToString(CDN + "emojis/41771983429993937.webp");
		assertThat(Cdn.emoji(5, true)).hasToString(CDN + "emojis/5.webp?animated=true");
		assertThat(Cdn.guildIcon(5, "abc")).hasToString(CDN + "icons/5/abc.png");
		Guild guild = Guild.builder().id(5).name("g").icon("i").splash("s").discoverySplash("d").banner("b").build();
		assertThat(Cdn.icon(guild)).hasToString(CDN + "icons/5/i.png");
		assertThat(Cdn.splash(guild)).hasToString(CDN + "splashes/5/s.png");
		assertThat(Cdn.discoverySplash(guild)).hasToString(CDN + "discovery-splashes/5/d.png");
		assertThat(Cdn.banner(guild)).hasToString(CDN + "banners/5/b.png");
		assertThat(Cdn.banner(6, "b")).hasToString(CDN + "banners/6/b.png");
		assertThat(Cdn.avatar(6, "a_1269e74af4df7417b13759eae50c83dc"))
			.hasToString(CDN + "avatars/6/a_1269e74af4df7417b13759eae50c83dc.webp?animated=true");
		assertThat(Cdn.memberAvatar(5, 6, "h")).hasToString(CDN + "guilds/5/users/6/avatars/h.png");
		assertThat(Cdn.memberBanner(5, 6, "h")).hasToString(CDN + "guilds/5/users/6/banners/h.png");
		assertThat(Cdn.avatarDecoration(new AvatarDecorationData("a_fed", 1)))
			.hasToString(CDN + "avatar-decoration-presets/a_fed.png");
		assertThat(Cdn.applicationIcon(5, "h")).hasToString(CDN + "app-icons/5/h.png");
		assertThat(Cdn.applicationAsset(5, "6")).hasToString(CDN + "app-assets/5/6.png");
		assertThat(Cdn.achievementIcon(5, 6, "h")).hasToString(CDN + "app-assets/5/achievements/6/icons/h.png");
		assertThat(Cdn.storeAsset(5, 6)).hasToString(CDN + "app-assets/5/store/6.png");
		assertThat(Cdn.stickerPackBanner(6)).hasToString(CDN + "app-assets/710982414301790216/store/6.png");
		assertThat(Cdn.teamIcon(5, "h")).hasToString(CDN + "team-icons/5/h.png");
		assertThat(Cdn.icon(Role.builder().id(5).name("r").icon("h").build())).hasToString(CDN + "role-icons/5/h.png");
		assertThat(Cdn.scheduledEventCover(5, "h")).hasToString(CDN + "guild-events/5/h.png");
		assertThat(Cdn.tagBadge(new PrimaryGuild(5, true, "TAG", "h"))).hasToString(CDN + "guild-tag-badges/5/h.png");
		assertThat(Cdn.soundboardSound(5)).isEqualTo(CDN + "soundboard-sounds/5");
	}

	@Test
	void aStickerIsToBeHadInItsOwnFormatOnly() {
		assertThat(Cdn.sticker(5, 1)).hasToString(CDN + "stickers/5.png");
		assertThat(Cdn.sticker(5, 2)).hasToString(CDN + "stickers/5.png");
		assertThat(Cdn.sticker(5, 3)).hasToString(CDN + "stickers/5.json");
		assertThat(Cdn.sticker(new StickerItem(5, "s", StickerFormatType.GIF)))
			.hasToString("https://media.discordapp.net/stickers/5.gif");
		assertThat(Cdn.sticker(5, 3).size(64)).hasToString(CDN + "stickers/5.json");
		assertThatIllegalArgumentException().isThrownBy(() -> Cdn.sticker(5, 1).format(ImageFormat.GIF));
		assertThatIllegalArgumentException().isThrownBy(() -> Cdn.sticker(5, 1).format(ImageFormat.WEBP));
	}

	@Test
	void whatIsNotThereHasNoLink() {
		Guild guild = Guild.builder().id(5).name("g").build();
		assertThat(Cdn.icon(guild)).isNull();
		assertThat(Cdn.banner(guild)).isNull();
		assertThat(Cdn.splash(guild)).isNull();
		assertThat(Cdn.discoverySplash(guild)).isNull();
		assertThat(Cdn.banner(USER)).isNull();
		assertThat(Cdn.tagBadge(new PrimaryGuild(0, null, null, null))).isNull();
		assertThat(Cdn.icon(Role.builder().id(5).name("r").build())).isNull();
	}

	@Test
	void aUserWithoutPictureHasADefaultOne() {
		// (80351110224678912 >> 22) % 6
		assertThat(Cdn.avatar(USER)).hasToString(CDN + "embed/avatars/" + (80351110224678912L >> 22) % 6 + ".png");
		assertThat(Cdn.avatar(USER.toBuilder().discriminator("1337").build())).hasToString(CDN + "embed/avatars/2.png");
		assertThat(Cdn.defaultAvatarIndex(80351110224678912L, "0")).isEqualTo((int) ((80351110224678912L >> 22) % 6));
		assertThat(Cdn.defaultAvatarIndex(1, "0005")).isZero();
		assertThat(Cdn.defaultAvatarIndex(-1, null)).isBetween(0, 5);
		assertThat(Cdn.avatar(USER).size(64)).hasToString(Cdn.avatar(USER).url());
	}

	@Test
	void theImagesOfAMemberFallBackToThoseOfTheUser() {
		User user = USER.toBuilder().avatar("u").banner("v").build();
		Member member = Member.builder().user(user).avatar("m").banner("n").build();
		assertThat(Cdn.avatar(5, member)).isEqualTo(Cdn.memberAvatar(5, user.id(), "m"));
		assertThat(Cdn.banner(5, member)).isEqualTo(Cdn.memberBanner(5, user.id(), "n"));
		Member plain = Member.builder().user(user).build();
		assertThat(Cdn.avatar(5, plain)).isEqualTo(Cdn.avatar(user.id(), "u"));
		assertThat(Cdn.banner(5, plain)).isEqualTo(Cdn.banner(user.id(), "v"));
		assertThat(Cdn.avatar(5, Member.builder().user(USER).build()).endpoint())
			.isEqualTo(ImageEndpoint.DEFAULT_AVATAR);
		assertThat(Cdn.banner(5, Member.builder().user(USER).build())).isNull();
		Member withoutUser = Member.builder().roles(Snowflakes.empty()).build();
		assertThatIllegalArgumentException().isThrownBy(() -> Cdn.avatar(5, withoutUser));
	}

	@Test
	void formatsAreThoseOfTheEndpoint() {
		ImageLink still = Cdn.avatar(5, "h");
		assertThat(still.format(ImageFormat.JPEG)).hasToString(CDN + "avatars/5/h.jpg");
		assertThat(still.format(ImageFormat.WEBP)).hasToString(CDN + "avatars/5/h.webp");
		assertThatIllegalArgumentException().isThrownBy(() -> still.format(ImageFormat.GIF))
			.withMessageContaining("does not move");
		assertThatIllegalArgumentException().isThrownBy(() -> still.format(ImageFormat.LOTTIE));
		assertThatIllegalArgumentException().isThrownBy(() -> Cdn.scheduledEventCover(5, "a_h").format(ImageFormat.GIF))
			.withMessageContaining("GUILD_SCHEDULED_EVENT_COVER");
		assertThatIllegalArgumentException().isThrownBy(() -> Cdn.avatar(USER).format(ImageFormat.WEBP));
		assertThat(Cdn.scheduledEventCover(5, "a_h").isMoving()).isFalse();
	}

	@Test
	void whatMovesCanBeStopped() {
		ImageLink moving = Cdn.guildIcon(5, "a_h");
		assertThat(moving.isAnimated()).isTrue();
		assertThat(moving.still()).hasToString(CDN + "icons/5/a_h.webp");
		assertThat(moving.still().isAnimated()).isFalse();
		assertThat(moving.still().isMoving()).isTrue();
		assertThat(moving.format(ImageFormat.GIF)).hasToString(CDN + "icons/5/a_h.gif");
		assertThat(moving.format(ImageFormat.GIF).still()).hasToString(CDN + "icons/5/a_h.png");
		assertThat(moving.format(ImageFormat.PNG)).hasToString(CDN + "icons/5/a_h.png");
		assertThat(moving.size(128)).hasToString(CDN + "icons/5/a_h.webp?animated=true&size=128");
		assertThat(moving.format(ImageFormat.GIF).size(128)).hasToString(CDN + "icons/5/a_h.gif?size=128");
	}

	@ParameterizedTest
	@ValueSource(ints = { 16, 32, 64, 128, 256, 512, 1024, 2048, 4096 })
	void sizesArePowersOfTwo(int size) {
		assertThat(Cdn.guildIcon(5, "h").size(size)).hasToString(CDN + "icons/5/h.png?size=" + size);
	}

	@ParameterizedTest
	@ValueSource(ints = { Integer.MIN_VALUE, -16, 0, 1, 8, 17, 100, 4095, 4097, 8192 })
	void otherSizesAreRefused(int size) {
		assertThatIllegalArgumentException().isThrownBy(() -> Cdn.guildIcon(5, "h").size(size))
			.withMessageContaining(Integer.toString(size));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a/b", "..", "a?b", "a b", "ä", "a%2f", "a.png" })
	void whatIsNoHashIsRefused(String hash) {
		assertThatIllegalArgumentException().isThrownBy(() -> Cdn.guildIcon(5, hash));
	}

	@Test
	void aLinkIsReadAgain() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int i = 0; i < 2000; i++) {
			ImageLink link = random(random);
			assertThat(ImageLink.parse(link.url())).as("seed %d, %s", seed, link).isEqualTo(link);
		}
	}

	private static ImageLink random(Random random) {
		long id = random.nextLong() | 1;
		long other = random.nextLong() | 1;
		String hash = (random.nextBoolean() ? "a_" : "") + Long.toHexString(random.nextLong());
		List<ImageLink> links = List.of(Cdn.emoji(id, random.nextBoolean()), Cdn.guildIcon(id, hash),
				Cdn.banner(id, hash), Cdn.avatar(id, hash), Cdn.memberAvatar(id, other, hash),
				Cdn.memberBanner(id, other, hash), Cdn.applicationAsset(id, hash), Cdn.applicationIcon(id, hash),
				Cdn.achievementIcon(id, other, hash), Cdn.storeAsset(id, other), Cdn.teamIcon(id, hash),
				Cdn.sticker(id, random.nextInt(1, 5)), Cdn.scheduledEventCover(id, hash),
				Cdn.avatar(User.builder().id(id).username("u").build()),
				Cdn.avatarDecoration(new AvatarDecorationData(hash, 1)));
		ImageLink link = links.get(random.nextInt(links.size()));
		if (link.endpoint() != ImageEndpoint.STICKER) {
			List<ImageFormat> formats = new ArrayList<>(link.endpoint().formats());
			ImageFormat format = formats.get(random.nextInt(formats.size()));
			if (format != ImageFormat.GIF || link.isMoving()) {
				link = link.format(format);
			}
		}
		return random.nextBoolean() ? link.size(16 << random.nextInt(9)) : link;
	}

	@Test
	void partsOfALinkCanBeRead() {
		ImageLink link = ImageLink.parse(CDN + "guilds/5/users/6/avatars/a_h.gif?size=64&x=y");
		assertThat(link).isNotNull();
		assertThat(link.endpoint()).isEqualTo(ImageEndpoint.MEMBER_AVATAR);
		assertThat(link.parentId()).isEqualTo(5);
		assertThat(link.id()).isEqualTo(6);
		assertThat(link.hash()).isEqualTo("a_h");
		assertThat(link.format()).isEqualTo(ImageFormat.GIF);
		assertThat(link.size()).isEqualTo(64);
		assertThat(link.isAnimated()).isTrue();
		assertThat(ImageLink.parse("http://cdn.discordapp.com/icons/5/h.jpeg"))
			.isEqualTo(Cdn.guildIcon(5, "h").format(ImageFormat.JPEG));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "https://example.com/icons/5/h.png", "https://cdn.discordapp.com/icons/5/h",
			"https://cdn.discordapp.com/icons/x/h.png", "https://cdn.discordapp.com/icons/5/h.gif",
			"https://cdn.discordapp.com/icons/5/h/i.png", "https://cdn.discordapp.com/icons/5/.png",
			"https://cdn.discordapp.com/other/5/h.png", "https://cdn.discordapp.com/icons/5/h.bmp",
			"ftp://cdn.discordapp.com/icons/5/h.png", "https://cdn.discordapp.com",
			"https://cdn.discordapp.com/a b.png", "https://cdn.discordapp.com/guild-events/5/h.gif",
			"https://cdn.discordapp.com.evil.example/icons/5/h.png" })
	void whatIsNoLinkToAnImageIsNotRead(String url) {
		assertThat(ImageLink.parse(url)).isNull();
	}

}
