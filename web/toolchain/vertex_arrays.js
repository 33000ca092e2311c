// Names of vertex arrays are given again once their arrays are gone. Emscripten counts on for ever and keeps an empty place
// for each name it ever gave; Dear ImGui makes a vertex array in every frame, and a page may stay open for days.
addToLibrary({
  glGenVertexArrays__deps: ['$GL'],
  glGenVertexArrays: (count, names) => {
    for (var i = 0; i < count; i++) {
      var free = GL.vaos.indexOf(null, 1);
      var name = free < 0 ? GL.getNewId(GL.vaos) : free;
      var array = GLctx.createVertexArray();
      array.name = name;
      GL.vaos[name] = array;
      {{{ makeSetValue('names', 'i*4', 'name', 'i32') }}};
    }
  },
});
