// What holds for the output of every frame.
#pragma once

#include <string>
#include <vector>

#include "chart/core/semantics.h"
#include "session/frame_output.h"

namespace trame::fuzz {

// Checks texts for the page, files to save and the drawn triangles.
void check_frame(const FrameOutput& out);

// Checks that nodes have ids of their own and finite places.
void check_tree(const SemanticNode& root);

// Checks that an SVG document, which may be empty, is well-formed.
void check_markup(const std::string& svg);

// Returns the ids of the nodes that can be used, in the order of the tree.
std::vector<std::string> usable_ids(const SemanticNode& root);

}  // namespace trame::fuzz
