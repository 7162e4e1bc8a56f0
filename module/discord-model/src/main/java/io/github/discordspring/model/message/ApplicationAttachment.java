package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * A file that was uploaded for an activity. Not documented by Discord.
 *
 * @param attachment the file, and where it lies
 */
@DiscordObject
public record ApplicationAttachment(Attachment attachment) {

}
