package io.github.discordspring.rest.route;

import java.util.List;
import java.util.Map;

import io.github.discordspring.model.lobby.Lobby;
import io.github.discordspring.model.lobby.LobbyChannelLinkRequest;
import io.github.discordspring.model.lobby.LobbyCreateRequest;
import io.github.discordspring.model.lobby.LobbyInvite;
import io.github.discordspring.model.lobby.LobbyJoinRequest;
import io.github.discordspring.model.lobby.LobbyMember;
import io.github.discordspring.model.lobby.LobbyMemberAddRequest;
import io.github.discordspring.model.lobby.LobbyMemberBulkUpdateRequest;
import io.github.discordspring.model.lobby.LobbyMessage;
import io.github.discordspring.model.lobby.LobbyModifyRequest;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Lobbies of Discord's Social SDK.
 *
 * @see <a href="https://docs.discord.com/developers/resources/lobby">Lobby</a>
 */
public interface LobbyRoutes {

	/**
	 * Creates a lobby.
	 * @param request the lobby
	 * @return the lobby
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/lobby#create-lobby">Create lobby</a>
	 */
	@PostExchange("/lobbies")
	Mono<Lobby> createLobby(@RequestBody LobbyCreateRequest request);

	/**
	 * Creates the lobby of a secret, or joins it. Needs a Bearer token.
	 * @param request the secret and the member
	 * @return the lobby
	 */
	@PutExchange("/lobbies")
	Mono<Lobby> createOrJoinLobby(@RequestBody LobbyJoinRequest request);

	/**
	 * Gets a lobby.
	 * @param lobbyId the lobby
	 * @return the lobby
	 * @see <a href="https://docs.discord.com/developers/resources/lobby#get-lobby">Get
	 * lobby</a>
	 */
	@GetExchange("/lobbies/{lobbyId}")
	Mono<Lobby> getLobby(@PathVariable long lobbyId);

	/**
	 * Changes a lobby.
	 * @param lobbyId the lobby
	 * @param request what changes
	 * @return the lobby as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/lobby#modify-lobby">Modify lobby</a>
	 */
	@PatchExchange("/lobbies/{lobbyId}")
	Mono<Lobby> modifyLobby(@PathVariable long lobbyId, @RequestBody LobbyModifyRequest request);

	/**
	 * Deletes a lobby; nothing happens if there is none.
	 * @param lobbyId the lobby
	 * @return completes when it is deleted
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/lobby#delete-lobby">Delete lobby</a>
	 */
	@DeleteExchange("/lobbies/{lobbyId}")
	Mono<Void> deleteLobby(@PathVariable long lobbyId);

	/**
	 * Adds a user to a lobby, or changes the member.
	 * @param lobbyId the lobby
	 * @param userId the user
	 * @param request the member
	 * @return the member
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/lobby#add-a-member-to-a-lobby">Add a
	 * member to a lobby</a>
	 */
	@PutExchange("/lobbies/{lobbyId}/members/{userId}")
	Mono<LobbyMember> addMemberToLobby(@PathVariable long lobbyId, @PathVariable long userId,
			@RequestBody LobbyMemberAddRequest request);

	/**
	 * Adds, changes and removes up to 25 members of a lobby.
	 * @param lobbyId the lobby
	 * @param requests the members, 1 to 25
	 * @return the members that were added or changed
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/lobby#bulk-update-lobby-members">Bulk
	 * update lobby members</a>
	 */
	@PostExchange("/lobbies/{lobbyId}/members/bulk")
	Flux<LobbyMember> bulkUpdateLobbyMembers(@PathVariable long lobbyId,
			@RequestBody @Count(min = 1, max = 25) List<LobbyMemberBulkUpdateRequest> requests);

	/**
	 * Removes a member from a lobby.
	 * @param lobbyId the lobby
	 * @param userId the user
	 * @return completes when it is out
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/lobby#remove-a-member-from-a-lobby">Remove
	 * a member from a lobby</a>
	 */
	@DeleteExchange("/lobbies/{lobbyId}/members/{userId}")
	Mono<Void> removeMemberFromLobby(@PathVariable long lobbyId, @PathVariable long userId);

	/**
	 * Removes the user of a Bearer token from a lobby.
	 * @param lobbyId the lobby
	 * @return completes when it is out
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/lobby#leave-lobby">Leave lobby</a>
	 */
	@DeleteExchange("/lobbies/{lobbyId}/members/@me")
	Mono<Void> leaveLobby(@PathVariable long lobbyId);

	/**
	 * Links a channel to a lobby, or unlinks it. Needs a Bearer token.
	 * @param lobbyId the lobby
	 * @param request the channel
	 * @return the lobby as it is now
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/lobby#link-channel-to-lobby">Link
	 * channel to lobby</a>
	 */
	@PatchExchange("/lobbies/{lobbyId}/channel-linking")
	Mono<Lobby> linkChannelToLobby(@PathVariable long lobbyId, @RequestBody LobbyChannelLinkRequest request);

	/**
	 * Invites the user of a Bearer token to the guild of the linked channel.
	 * @param lobbyId the lobby
	 * @return the invite
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/lobby#create-lobby-channel-invite-for-self">Create
	 * lobby channel invite for self</a>
	 */
	@PostExchange("/lobbies/{lobbyId}/members/@me/invites")
	Mono<LobbyInvite> createLobbyChannelInviteForSelf(@PathVariable long lobbyId);

	/**
	 * Invites a member of a lobby to the guild of the linked channel.
	 * @param lobbyId the lobby
	 * @param userId the user
	 * @return the invite
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/lobby#create-lobby-channel-invite-for-user">Create
	 * lobby channel invite for user</a>
	 */
	@PostExchange("/lobbies/{lobbyId}/members/{userId}/invites")
	Mono<LobbyInvite> createLobbyChannelInviteForUser(@PathVariable long lobbyId, @PathVariable long userId);

	/**
	 * Gets the latest messages of a lobby.
	 * @param lobbyId the lobby
	 * @param limit how many at most, 1 to 200; 50 if {@code null}
	 * @return the messages
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/lobby#get-lobby-messages">Get lobby
	 * messages</a>
	 */
	@GetExchange("/lobbies/{lobbyId}/messages")
	Flux<LobbyMessage> getLobbyMessages(@PathVariable long lobbyId,
			@RequestParam(name = "limit", required = false) @Range(min = 1, max = 200) @Nullable Integer limit);

	/**
	 * Sends a message to a lobby.
	 * @param lobbyId the lobby
	 * @param request the message
	 * @return the message as sent
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/lobby#send-lobby-message">Send lobby
	 * message</a>
	 */
	@PostExchange("/lobbies/{lobbyId}/messages")
	Mono<LobbyMessage> sendLobbyMessage(@PathVariable long lobbyId, @RequestBody MessageCreateRequest request);

	/**
	 * Sets what the game's own moderation says of a message.
	 * @param lobbyId the lobby
	 * @param messageId the message
	 * @param metadata up to 5 keys of 1024 characters with values of 2000
	 * @return completes when it is set
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/lobby#update-lobby-message-moderation-metadata">Update
	 * lobby message moderation metadata</a>
	 */
	@PutExchange("/lobbies/{lobbyId}/messages/{messageId}/moderation-metadata")
	Mono<Void> updateLobbyMessageModerationMetadata(@PathVariable long lobbyId, @PathVariable long messageId,
			@RequestBody @Count(max = 5) @Length(max = 2000) Map<String, String> metadata);

}
