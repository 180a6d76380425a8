#pragma once

#include <string_view>

namespace worksheet {

/// An address without a scheme or a host: of something on the same site as the lesson.
bool is_relative(std::string_view address);

/// An address that a student may follow: https, http, mailto, or relative to the lesson. Nothing that could run.
bool may_be_opened(std::string_view address);

/// An address that a student's work may be sent to: https, or on the same site as the lesson.
bool may_be_sent_to(std::string_view address);

/// The address of a picture that a page may show: https, http, relative to the lesson, or the picture itself in base64
/// or percent signs (`data:image/png;…`; png, jpeg, gif, webp, svg).
bool may_be_shown(std::string_view address);

}  // namespace worksheet
