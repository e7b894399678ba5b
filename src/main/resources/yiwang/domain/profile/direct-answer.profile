# 咨询直答: registered and answered in one call
profile	direct-answer	1	咨询直答	Direct answer
step	accept	受理	Accept	RECEIVED	-
