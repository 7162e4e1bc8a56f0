package io.github.discordspring.emulator.rest;

import java.util.List;
import java.util.Set;

import io.github.discordspring.emulator.http.HttpHandler;
import io.github.discordspring.emulator.http.Request;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.world.Files;
import io.github.discordspring.emulator.world.UploadedFile;
import io.github.discordspring.emulator.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Serves what was uploaded: attachments, and images as Discord's content delivery network
 * does.
 *
 * @see <a href="https://docs.discord.com/developers/reference#image-formatting">Image
 * formatting</a>
 */
public final class FileServer implements HttpHandler {

	private static final Set<String> DIRECTORIES = Set.of("attachments", "ephemeral-attachments", "avatars", "icons",
			"banners", "splashes", "discovery-splashes", "home-headers", "role-icons", "emojis", "stickers",
			"soundboard-sounds", "guild-events", "guilds", "app-icons");

	private static final Set<String> SIGNED = Set.of("attachments", "ephemeral-attachments");

	private final World world;

	private final boolean checksSignatures;

	/**
	 * Makes a server of files.
	 * @param world where they lie
	 * @param checksSignatures whether attachments are given only to who has their whole
	 * address, as other addresses could be guessed
	 */
	public FileServer(World world, boolean checksSignatures) {
		this.world = world;
		this.checksSignatures = checksSignatures;
	}

	@Override
	public @Nullable Response handle(Request request) {
		List<String> segments = request.segments();
		if (segments.size() < 2 || !DIRECTORIES.contains(segments.get(0)) || !"GET".equals(request.method())) {
			return null;
		}
		String path = "/" + String.join("/", segments);
		UploadedFile file = this.world.call(() -> find(path));
		if (file == null || (this.checksSignatures && SIGNED.contains(segments.get(0))
				&& !Files.hash(file.bytes()).equals(request.parameter("hm")))) {
			return Response.of(404, "text/plain", new byte[0]);
		}
		// A page of what somebody uploaded must not run under the emulator's own address
		return Response.of(200, file.contentType(), file.bytes())
			.with("X-Content-Type-Options", "nosniff")
			.with("Content-Security-Policy", "default-src 'none'; sandbox");
	}

	private @Nullable UploadedFile find(String path) {
		UploadedFile file = this.world.files().get(path);
		int dot = path.lastIndexOf('.');
		return (file != null || dot < path.lastIndexOf('/')) ? file : this.world.files().get(path.substring(0, dot));
	}

}
