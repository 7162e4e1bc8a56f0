package io.github.discordspring.bot.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.discordspring.model.permission.Permission;
import io.github.discordspring.model.permission.Permissions;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.util.StringUtils;

/**
 * Permissions as users read them.
 */
final class PermissionTexts {

	private PermissionTexts() {
	}

	/**
	 * Lists permissions by their names in Discord's client; each has a message of its
	 * own.
	 */
	static MessageSourceResolvable list(long permissions) {
		List<MessageSourceResolvable> names = new ArrayList<>();
		for (Permission permission : Permissions.toSet(permissions)) {
			names.add(new DefaultMessageSourceResolvable(new String[] { "discord.permission." + permission.name() },
					english(permission)));
		}
		MessageSourceResolvable list = names.get(names.size() - 1);
		for (int i = names.size() - 2; i >= 0; i--) {
			list = new DefaultMessageSourceResolvable(new String[] { "discord.refusal.list" },
					new Object[] { names.get(i), list }, "{0}, {1}");
		}
		return list;
	}

	private static String english(Permission permission) {
		List<String> words = new ArrayList<>();
		for (String word : permission.name().split("_", -1)) {
			words.add(StringUtils.capitalize(word.toLowerCase(Locale.ROOT)));
		}
		return String.join(" ", words);
	}

}
