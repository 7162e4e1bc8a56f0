package io.github.discordspring.model.invite;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.guild.Member;

/**
 * A stage to which an invite leads; deprecated by Discord.
 *
 * @param members members who speak, partial
 * @param participantCount number of users
 * @param speakerCount number of speakers
 * @param topic topic
 * @see <a href=
 * "https://docs.discord.com/developers/resources/invite#invite-stage-instance-object">Invite
 * stage instance object</a>
 */
@DiscordObject
public record InviteStageInstance(List<Member> members, int participantCount, int speakerCount, String topic) {

}
