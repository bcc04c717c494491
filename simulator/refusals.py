"""What the Bot API answers when it says no, in Telegram's own words."""

from simulator.shapes import Json


class RefusalError(Exception):
    """An answer with ok=false: an HTTP status, a description and optional parameters."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> Json:
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


def bad_request(words: str) -> RefusalError:
    return RefusalError(400, f"Bad Request: {words}")


def forbidden(words: str) -> RefusalError:
    return RefusalError(403, f"Forbidden: {words}")


def conflict(words: str) -> RefusalError:
    return RefusalError(409, f"Conflict: {words}")


def too_many(retry_after: int) -> RefusalError:
    words = f"Too Many Requests: retry after {retry_after}"
    return RefusalError(429, words, {"retry_after": retry_after})


def migrated(new_chat_id: int) -> RefusalError:
    words = "Bad Request: group chat was upgraded to a supergroup chat"
    return RefusalError(400, words, {"migrate_to_chat_id": new_chat_id})


def unauthorized() -> RefusalError:
    return RefusalError(401, "Unauthorized")


def not_found() -> RefusalError:
    return RefusalError(404, "Not Found")
